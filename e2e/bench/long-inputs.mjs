// Long texts in the built page: how long nothing is said, how long the page stands still, and how soon it lets go again.
import { preview } from 'vite';
import { fileURLToPath } from 'node:url';
import { openPage } from '../conformance/browsers.mjs';
import { longInputs, longTextSecret, signed } from '../long-inputs.mjs';

/** An ordinary token, signed with the same secret as the long ones. */
const shortToken = signed({ sub: 'a' });

/** Milliseconds after which a page that says nothing is given up. */
const patience = 60_000;

/** Runs in the page. Pastes the text that was put there before, and watches until the page says what is expected. */
function watchPaste({ label, end, patience, cancels }) {
  const said = () => document.querySelector('main')?.textContent ?? '';
  const state = () => document.querySelector(label === 'Key' ? '[data-testid=key-reading]' : '[aria-label=Gates]')?.textContent;
  const before = state();
  const field = document.querySelector(`textarea[aria-label="${label}"]`);
  const button = (name) => [...document.querySelectorAll('button')].find((one) => one.textContent === name);
  const ended = new RegExp(end);
  const reading = /Still reading/;
  const figures = { first: undefined, gap: 0, longTask: undefined, end: undefined, cancel: undefined, said: '' };
  const observer =
    PerformanceObserver.supportedEntryTypes?.includes('longtask') &&
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) figures.longTask = Math.max(figures.longTask ?? 0, duration);
    });
  if (observer) {
    figures.longTask = 0;
    observer.observe({ type: 'longtask' });
  }
  field.focus();
  field.select();
  return new Promise((resolve) => {
    let begin, last, clicked;
    const stop = () => setTimeout(() => (observer && observer.disconnect(), resolve(figures)), 300);
    const beat = () => {
      const now = performance.now();
      figures.gap = Math.max(figures.gap, now - last);
      last = now;
      const words = said();
      if (clicked !== undefined) {
        if (/Reading was cancelled/.test(words)) return (figures.cancel = now - clicked), stop();
      } else if (ended.test(words)) {
        figures.first ??= now - begin;
        figures.end = now - begin;
        return stop();
      } else if (reading.test(words)) {
        figures.first ??= now - begin;
        const cancel = cancels && button('Cancel reading');
        if (cancel && clicked === undefined) {
          clicked = performance.now();
          cancel.click();
        }
      }
      if (state() !== before) figures.first ??= now - begin;
      if (now - begin > patience) return (figures.said = words.slice(0, 300)), stop();
      setTimeout(beat, 0);
    };
    setTimeout(() => {
      begin = last = performance.now();
      const data = new DataTransfer();
      data.setData('text/plain', globalThis.longText);
      const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
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

async function measure(page, address, input, text, cancels) {
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector('textarea[aria-label="Encoded token"]'));
  await page.evaluate(type, { label: labels.token, text: shortToken });
  await page.waitForFunction(() => document.querySelector('textarea[aria-label="Key"]'));
  await page.evaluate(type, { label: labels.key, text: longTextSecret });
  await page.waitForFunction(() => /Signature passes: verified/.test(document.querySelector('main').textContent));
  await page.evaluate((it) => void (globalThis.longText = it), text);
  return page.evaluate(watchPaste, { label: labels[input.field], end: input.end.source, patience, cancels });
}

/** Prints a table for each browser. A missing answer, or a Cancel without effect, is a promise that is not kept. */
export async function printLongInputs({ browsers, only, dist }) {
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
    console.log(`long inputs, in ${name}, milliseconds:`);
    console.log(`${'input'.padEnd(22)}${['first words', 'longest task', 'longest gap', 'the end', 'cancel'].map((one) => one.padStart(14)).join('')}`);
    for (const input of longInputs) {
      if (only && !input.name.includes(only)) continue;
      const text = input.make();
      const whole = await measure(page, address, input, text, false);
      const cut = await measure(page, address, input, text, true);
      if (whole.end === undefined) process.exitCode = 1;
      const cells = [whole.first, whole.longTask, whole.gap, whole.end, cut.cancel];
      const words = cells.map((one) => (one === undefined ? '-' : Math.round(one).toLocaleString('en')).padStart(14));
      console.log(`${input.name.padEnd(22)}${words.join('')}${whole.end === undefined ? `  NO ANSWER: ${whole.said}` : ''}`);
    }
    await close();
  }
  await server.close();
}
