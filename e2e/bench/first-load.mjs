// The first load of one or more builds side by side: to the first contentful paint, and from `#token=` to the payload.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { extname, join, normalize, posix, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { findOrInstallBrowser } from '../../scripts/browser.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** RFC 7519 §3.1. */
const token =
  'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';

export const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

/** A static host on this machine that sends brotli, each file packed once and before it is measured. */
export async function serve(folder) {
  const packed = new Map();
  const read = (file) => {
    if (!packed.has(file)) packed.set(file, brotliCompressSync(readFileSync(join(folder, file))));
    return packed.get(file);
  };
  const server = createServer((request, response) => {
    const file = normalize(new URL(request.url, 'http://localhost').pathname.slice(1) || 'index.html');
    if (!String(request.headers['accept-encoding']).includes('br')) throw new Error('This browser takes no brotli.');
    try {
      const content = read(file.startsWith('..') ? '' : file);
      response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
      response.setHeader('Content-Encoding', 'br').end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { address: `http://localhost:${server.address().port}/`, stop: () => server.close() };
}

/** Bytes after brotli of what index.html names, and of all that those files import statically. */
function namedBytes(folder) {
  const read = (file) => readFileSync(join(folder, file), 'utf8');
  const queue = Array.from(
    read('index.html').matchAll(/\s(?:src|href)="\.\/([^"]+\.(?:js|css))"/g),
    ([, name]) => name,
  );
  const found = new Set();
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const imports = file.endsWith('.js') ? read(file).matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g) : [];
    queue.push(...Array.from(imports, ([, name]) => posix.join(posix.dirname(file), name)));
  }
  return [...found].reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(folder, file))).length, 0);
}

/** Runs in the page, before anything else: milliseconds from the start of the navigation. */
function watch() {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('textarea[aria-label="Payload JSON"]')?.value.includes('"iss"')) return;
    observer.disconnect();
    requestAnimationFrame(() => (globalThis.payloadAt = performance.now()));
  });
  observer.observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries())
      if (name === 'first-contentful-paint') globalThis.paintAt = startTime;
  }).observe({ type: 'paint', buffered: true });
}

/** One navigation in a context of its own, with nothing kept from another. */
async function time(browser, address, rate, what) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(watch);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  await page.goto(address);
  await page.waitForFunction((name) => name in globalThis, what);
  const at = await page.evaluate((name) => globalThis[name], what);
  await context.close();
  return at;
}

const measures = [
  { words: 'to the first contentful paint, ms', path: '', what: 'paintAt' },
  { words: 'from #token= to the payload, ms', path: `#token=${token}`, what: 'payloadAt' },
];

/** `builds` by the names that the table gives them; they take turns. */
export async function measureFirstLoad(builds, runs = 11) {
  const hosts = await Promise.all(
    Object.entries(builds).map(async ([name, folder]) => ({ name, folder: resolve(folder), ...(await serve(folder)) })),
  );
  const executablePath = findOrInstallBrowser();
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  const rows = [];
  for (const rate of [1, 4])
    for (const { words, path, what } of measures) {
      const times = hosts.map(() => []);
      // The first round packs the files, and is not counted.
      for (let run = 0; run <= runs; run++)
        for (const [index, { address }] of hosts.entries()) {
          const at = await time(browser, address + path, rate, what);
          if (run > 0) times[index].push(at);
        }
      rows.push({ words: `${words}${rate > 1 ? `, CPU ${rate} times slower` : ''}`, values: times.map(median) });
    }
  rows.push({
    words: 'named by index.html, bytes after brotli',
    values: hosts.map(({ folder }) => namedBytes(folder)),
  });
  const version = browser.version();
  await browser.close();
  hosts.forEach(({ stop }) => stop());
  return {
    title: `Chromium ${version}, brotli from this machine, medians of ${runs} cold loads each, in turns`,
    names: hosts.map(({ name }) => name),
    rows,
  };
}
