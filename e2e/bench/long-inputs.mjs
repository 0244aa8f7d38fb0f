// Long texts in the built page: how long nothing is said, how long the page stands still, and how soon it lets go again.
import { preview } from 'vite';
import { fileURLToPath } from 'node:url';
import { openPage } from '../conformance/browsers.mjs';
import { longestTask } from './longest-task.mjs';
import { longInputs, longTextSecret, signed } from '../long-inputs.mjs';

/** An ordinary token, signed with the same secret as the long ones. */
const shortToken = signed({ sub: 'a' });

/** Milliseconds after which a page that says nothing is given up. */
const patience = 60_000;

/** Runs in the page. Pastes the text that was put there before, and watches until the page says what is expected. */
function watchPaste({ label, end, patience, cancels }) {
  const field = document.querySelector(`textarea[aria-label="${label}"]`);
  const isKey = label === 'Key';
  const state = () => document.querySelector(isKey ? '[data-testid=key-reading]' : '[aria-label=Gates]')?.textContent;
  const before = state();
  const figures = { first: undefined, gap: 0, longTask: undefined, end: undefined, cancel: undefined, said: '' };
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) figures.longTask = Math.max(figures.longTask ?? 0, duration);
  });
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    figures.longTask = 0;
    observer.observe({ type: 'longtask' });
  }
  let [begin, last, clicked] = [0, 0, undefined];
  /** Whether there is nothing more to wait for. */
  const isOver = (now, words) => {
    if (clicked !== undefined) {
      if (words.includes('Reading was cancelled')) figures.cancel = now - clicked;
      return figures.cancel !== undefined;
    }
    if (state() !== before) figures.first ??= now - begin;
    const buttons = cancels ? [...document.querySelectorAll('button')] : [];
    const cancel = buttons.find((one) => one.textContent === 'Cancel reading');
    if (cancel) {
      clicked = performance.now();
      cancel.click();
    } else if (new RegExp(end).test(words)) {
      figures.first ??= now - begin;
      figures.end = now - begin;
    }
    return figures.end !== undefined;
  };
  field.focus();
  field.select();
  return new Promise((resolve) => {
    const beat = () => {
      const now = performance.now();
      figures.gap = Math.max(figures.gap, now - last);
      last = now;
      const words = document.querySelector('main')?.textContent ?? '';
      if (now - begin > patience) figures.said = words.slice(0, 300);
      if (isOver(now, words) || figures.said !== '') setTimeout(() => resolve(figures), 300);
      else setTimeout(beat, 0);
    };
    setTimeout(() => {
      performance.mark('jotter-paste');
      begin = last = performance.now();
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', globalThis.longText);
      // Firefox gives a script's event no clipboard but that of these two members.
      const its = { data: globalThis.longText, dataType: 'text/plain' };
      const paste = new ClipboardEvent('paste', { ...its, clipboardData, bubbles: true, cancelable: true });
      // What the browser would do by itself.
      if (field.dispatchEvent(paste)) document.execCommand('insertText', false, globalThis.longText);
      setTimeout(beat, 0);
    }, 50);
  });
}

/** Runs in the page. */
function type({ label, text }) {
  const field = document.querySelector(`textarea[aria-label="${label}"]`);
  field.focus();
  field.select();
  document.execCommand('insertText', false, text);
}

const labels = { token: 'Encoded token', key: 'Key' };

/** A machine under load is late with everything: the gap of a page to which nothing happens says by how much. */
const nothing = { name: '(nothing)', field: 'token', make: () => '', end: /./ };

async function measure(page, address, input, text, cancels) {
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector('textarea[aria-label="Encoded token"]'));
  await page.evaluate(type, { label: labels.token, text: shortToken });
  await page.waitForFunction(() => document.querySelector('textarea[aria-label="Key"]'));
  await page.evaluate(type, { label: labels.key, text: longTextSecret });
  await page.waitForFunction(() => /Signature passes: verified/.test(document.querySelector('main').textContent));
  await page.evaluate((it) => void (globalThis.longText = it), text);
  if (input === nothing) return page.evaluate(watchNothing);
  return page.evaluate(watchPaste, { label: labels[input.field], end: input.end.source, patience, cancels });
}

/** Runs in the page: the longest gap of two seconds. */
function watchNothing() {
  return new Promise((resolve) => {
    const begin = performance.now();
    let [last, gap] = [begin, 0];
    const beat = () => {
      const now = performance.now();
      gap = Math.max(gap, now - last);
      last = now;
      if (now - begin > 2000) resolve({ gap, end: now - begin });
      else setTimeout(beat, 0);
    };
    setTimeout(beat, 0);
  });
}

/** The same with the processor's time of the longest task of the page, which no other program adds to; only Chromium tells. */
async function measureTasks(page, ...given) {
  const browser = page.context?.().browser();
  await browser?.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  const figures = await measure(page, ...given);
  const trace = await browser?.stopTracing();
  return { ...figures, processor: trace && longestTask(JSON.parse(trace.toString()).traceEvents) };
}

const columns = ['first words', 'task: wall', 'task: CPU', 'longest gap', 'the end', 'cancel'];
const row = (name, cells) => `${name.padEnd(22)}${cells.map((one) => one.padStart(13)).join('')}`;
const least = (figures) => (figures.includes(undefined) ? undefined : Math.min(...figures));
const written = (figure) => (figure === undefined ? '-' : Math.round(figure).toLocaleString('en'));

async function printInput(page, address, input, runs) {
  const text = input.make();
  const all = [];
  for (let run = 0; run < runs; run++) all.push(await measureTasks(page, address, input, text, false));
  const cut = input === nothing ? {} : await measure(page, address, input, text, true);
  const silent = all.find(({ end }) => end === undefined);
  if (silent) process.exitCode = 1;
  const of = (name) => least(all.map((one) => one[name]));
  const cells = [of('first'), of('longTask'), of('processor'), of('gap'), of('end'), cut.cancel].map(written);
  console.log(`${row(input.name, cells)}${silent ? `  NO ANSWER: ${silent.said}` : ''}`);
}

/** Prints a table for each browser. A missing answer is a promise that is not kept. */
export async function printLongInputs({ browsers, only, dist, runs }) {
  const server = await preview({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    logLevel: 'error',
    build: { outDir: dist },
    preview: { host: 'localhost', port: Number(process.env.JOTTER_PORT ?? 4321) },
  });
  const address = server.resolvedUrls.local[0];
  for (const kind of browsers) {
    const { name, page, close } = await openPage(kind, address);
    page.setDefaultTimeout?.(0);
    console.log(`long inputs, in ${name}: milliseconds, the least of ${runs} runs`);
    console.log(row('input', columns));
    for (const input of [nothing, ...longInputs])
      if (only === undefined || input.name.includes(only)) await printInput(page, address, input, runs);
    await close();
  }
  await server.close();
}
