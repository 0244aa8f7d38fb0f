// A HAR file of 20 MB with 300 tokens, dropped on the built page: how long the page stands still, and when the tokens are there.
import { preview } from 'vite';
import { fileURLToPath } from 'node:url';
import { openPage } from '../conformance/browsers.mjs';
import { signed } from '../long-inputs.mjs';
import { longestTask } from './longest-task.mjs';

const [entryCount, bytes] = [300, 20_000_000];

/** Each request has a token of its own in its header, and all have one cookie. */
function har() {
  const body = 'lorem ipsum dolor sit amet '.repeat(Math.ceil(bytes / entryCount / 27));
  const entries = Array.from({ length: entryCount }, (_, index) => ({
    startedDateTime: '2026-01-01T00:00:00.000Z',
    request: {
      method: 'GET',
      url: `https://api.example.com/items/${index}?page=1`,
      headers: [
        { name: 'Accept', value: 'application/json' },
        {
          name: 'Authorization',
          value: `Bearer ${signed({ iss: 'https://id.example', sub: `user-${index}`, exp: 1_500_000_000, note: 'n'.repeat(400) })}`,
        },
      ],
      cookies: [],
    },
    response: {
      status: 200,
      content: { mimeType: 'text/plain', text: body },
    },
  }));
  return JSON.stringify({ log: { version: '1.2', creator: { name: 'bench', version: '1' }, entries } });
}

/** Runs in the page. Drops the file that was put there before, and watches until its tokens are listed and judged. */
function watchDrop({ count, patience }) {
  const field = document.querySelector('textarea[aria-label="Encoded token"]');
  const figures = { longTask: undefined, gap: 0, first: undefined, end: undefined, said: '' };
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) figures.longTask = Math.max(figures.longTask ?? 0, duration);
  });
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    figures.longTask = 0;
    observer.observe({ type: 'longtask' });
  }
  return new Promise((resolve) => {
    let [begin, last] = [0, 0];
    const beat = () => {
      const now = performance.now();
      figures.gap = Math.max(figures.gap, now - last);
      last = now;
      const words = document.querySelector('main')?.textContent ?? '';
      const isListed = words.includes(`${count} tokens found`);
      if (isListed) figures.first ??= now - begin;
      // The last one that is judged without being chosen.
      if (isListed && /40\. [^\n]*?expired/.test(words) && /Rejected: expired/.test(words)) figures.end ??= now - begin;
      if (now - begin > patience) figures.said = words.slice(0, 300);
      if (figures.end !== undefined || figures.said !== '') setTimeout(() => resolve(figures), 1_000);
      else setTimeout(beat, 0);
    };
    setTimeout(() => {
      performance.mark('jotter-paste');
      begin = last = performance.now();
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(globalThis.droppedFile);
      field.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      setTimeout(beat, 0);
    }, 50);
  });
}

async function measure(page, address, text) {
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector('textarea[aria-label="Encoded token"]'));
  await page.evaluate((it) => {
    globalThis.droppedFile = new File([it], 'session.har', { type: 'application/json' });
  }, text);
  // What comes after the first load is there.
  await page.evaluate(() => new Promise((resolve) => void setTimeout(resolve, 2_000)));
  const browser = page.context?.().browser();
  await browser?.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  const figures = await page.evaluate(watchDrop, { count: entryCount, patience: 120_000 });
  const trace = await browser?.stopTracing();
  return { ...figures, processor: trace && longestTask(JSON.parse(trace.toString()).traceEvents) };
}

const least = (all) => (all.includes(undefined) ? undefined : Math.min(...all));
const written = (figure) => (figure === undefined ? '-' : Math.round(figure).toLocaleString('en'));

/** Prints milliseconds. Tokens that are not found are a promise that is not kept. */
export async function printHar({ browsers, dist, runs }) {
  const server = await preview({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    logLevel: 'error',
    build: { outDir: dist },
    preview: { host: 'localhost', port: Number(process.env.JOTTER_PORT ?? 4321) },
  });
  const address = server.resolvedUrls.local[0];
  const text = har();
  for (const kind of browsers) {
    const { name, page, close } = await openPage(kind, address);
    page.setDefaultTimeout?.(0);
    const all = [];
    for (let run = 0; run < runs; run++) all.push(await measure(page, address, text));
    const of = (figure) => written(least(all.map((one) => one[figure])));
    console.log(
      `a HAR file of ${(text.length / 1e6).toFixed(1)} MB with ${entryCount} tokens, in ${name}: milliseconds, the least of ${runs} runs`,
    );
    console.log(`  longest task: wall ${of('longTask')}, CPU ${of('processor')}; longest gap ${of('gap')}`);
    console.log(`  tokens listed ${of('first')}, the first 40 judged ${of('end')}`);
    for (const { said } of all.filter((one) => one.said !== '')) {
      process.exitCode = 1;
      console.log(`  NO ANSWER: ${said}`);
    }
    await close();
  }
  await server.close();
}
