import { createServer } from 'node:http';
import { launch } from 'puppeteer-core';
import { findFirefox } from '../scripts/browser.mjs';
import { expect, test } from './jotter.ts';
import { randomSecret, signedWith } from './signed.ts';

/** Another host: it says whether anything ever came, and would let any page read its answer. */
async function withListener(run: (address: string, heard: () => number) => Promise<void>): Promise<void> {
  let requests = 0;
  const server = createServer((_, response) => {
    requests++;
    response.setHeader('Access-Control-Allow-Origin', '*').end('here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The listener has no port.');
  await run(`http://127.0.0.1:${address.port}/`, () => requests).finally(() => server.close());
}

/** So long that trying takes a while: the worker is there to be asked. */
const longToken = signedWith(randomSecret, { sub: 'a', filling: 'x'.repeat(40_000) });

test.describe('a worker', () => {
  test.use({
    expectedMessages: [/Content Security Policy|policy: (?:worker|connect)-src|^request: http:\/\/127\.0\.0\.1/],
  });

  test('is held to the policy of the page, and loads nothing but files of the build', async ({ jotter }) => {
    await jotter.open();
    await jotter.paste(longToken);
    const started = jotter.page.waitForEvent('worker');
    await jotter.page.getByRole('button', { name: 'Try known secrets …' }).click();
    const worker = await started;
    expect(worker.url()).toMatch(/^blob:/);
    await withListener(async (address, heard) => {
      const outcome = await worker.evaluate(async (to) => {
        const violated = new Promise<string>((resolve) =>
          addEventListener('securitypolicyviolation', ({ violatedDirective }) => resolve(violatedDirective)),
        );
        const refused = fetch(to).then(
          () => 'fetched',
          () => 'refused',
        );
        return [await refused, await violated];
      }, address);
      expect(outcome).toEqual(['refused', 'connect-src']);
      expect(heard()).toBe(0);
    });
  });

  test('cannot be started from any other address', async ({ jotter }) => {
    await jotter.open();
    const refusals = await jotter.page.evaluate(() => {
      const policy = globalThis.trustedTypes?.createPolicy('jotter-worker', { createScriptURL: (address) => address });
      const attempts = [location.href, 'data:text/javascript,1'].map(
        (address) => () => new Worker(policy?.createScriptURL(address) ?? address),
      );
      return Promise.all(
        attempts.map(
          (attempt) =>
            new Promise<string>((resolve) => {
              try {
                attempt().addEventListener('error', () => resolve('refused'));
              } catch {
                resolve('refused');
              }
            }),
        ),
      );
    });
    expect(refusals).toEqual(['refused', 'refused']);
  });
});

test('in Firefox, too, a worker tries secrets and is held to the policy of the page', async ({ baseURL }) => {
  const executablePath = findFirefox();
  test.skip(executablePath === undefined, 'There is no Firefox here. JOTTER_FIREFOX names one.');
  const browser = await launch({ browser: 'firefox', executablePath: executablePath ?? '', headless: true });
  try {
    const page = await browser.newPage();
    await page.goto(`${baseURL}#token=${signedWith('sunshine', { sub: 'a' })}`);
    await withListener(async (address, heard) => {
      expect(await page.evaluate(fetchInWorker, address)).toBe('refused');
      expect(heard()).toBe(0);
    });
    await page.reload();
    await page.goto(`${baseURL}#token=${signedWith('sunshine', { sub: 'a' })}`);
    await page.locator('::-p-text(Known secrets)').click();
    await page.locator('::-p-text(Try known secrets …)').click();
    await page.locator('::-p-text(most common password)').wait();
  } finally {
    await browser.close();
  }
});

/** In a worker of the only making that the policy allows, with code that fetches. */
function fetchInWorker(address: string): Promise<string> {
  const code = `fetch(${JSON.stringify(address)}).then(() => postMessage('fetched'), () => postMessage('refused'));`;
  const blob = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const policy = globalThis.trustedTypes?.createPolicy('jotter-worker', { createScriptURL: (it) => it });
  const worker = new Worker(policy?.createScriptURL(blob) ?? blob, { type: 'module' });
  return new Promise((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<string>) => resolve(data));
    worker.addEventListener('error', () => resolve('not started'));
  });
}
