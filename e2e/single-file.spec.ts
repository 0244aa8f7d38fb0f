import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launch, type Page as FirefoxPage } from 'puppeteer-core';
import { findFirefox } from '../scripts/browser.mjs';
import { expect, test as base } from './jotter.ts';
import { signedWith } from './made.ts';
import { randomSecret, signedWith as signedByNode } from './signed.ts';
import { serveFolder } from './static-host.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = fileURLToPath(new URL('../dist-single/', import.meta.url));
const address = pathToFileURL(`${folder}jotter.html`).href;
const claims = '{"sub":"ada","iat":1764000000}';

/** The file is the one address that it may ask for. */
const test = base.extend({
  baseURL: async ({}, use) => use(address),
  expectedMessages: async ({}, use) => use([new RegExp(`^request: ${address}`)]),
});

let said = '';
test.beforeAll(() => {
  said = execFileSync('npm', ['run', 'build:single'], { cwd: root, encoding: 'utf8' });
});
test.describe.configure({ mode: 'default' });

test('is one file, whose hash the build prints, with a policy that names its scripts by their hashes', () => {
  expect(readdirSync(folder)).toEqual(['jotter.html']);
  const page = readFileSync(`${folder}jotter.html`, 'utf8');
  expect(said).toContain(`SHA-256 ${createHash('sha256').update(page).digest('hex')}`);
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1] ?? '';
  expect(policy).toMatch(/(?:^|; )default-src 'none'; script-src 'sha256-[^']+' 'sha256-[^']+'; /);
  expect(policy).toContain("; connect-src 'none'; ");
  expect(policy).toContain('; worker-src blob:; ');
  expect(policy).not.toMatch(/'self'|https?:/);
});

base('the page Trust hands it out, with its hash, and another build makes the same to the byte', async ({ page }) => {
  await page.goto('./#/trust');
  const panel = page.getByRole('region', { name: 'One file' });
  const download = page.waitForEvent('download');
  await panel.getByRole('link', { name: 'Save jotter.html' }).click();
  const saved = readFileSync(await (await download).path());
  const hash = createHash('sha256').update(saved).digest('hex');
  await expect(panel).toContainText(hash);
  expect(await (await page.request.get('./SHA256SUMS.txt')).text()).toContain(`${hash}  jotter.html\n`);
  expect(saved.equals(readFileSync(`${folder}jotter.html`))).toBe(true);
});

test.describe('opened from file:// in Chromium', () => {
  test.use({ serviceWorker: true });

  test('it decodes, verifies with and without the polyfills, and edits in Monaco', async ({ jotter }) => {
    await jotter.open(address);
    for (const alg of ['ML-DSA-65', 'ES256K']) {
      const { token, key } = await signedWith(alg, claims);
      await jotter.paste(token);
      expect(JSON.parse(await jotter.json('Payload JSON'))).toEqual(JSON.parse(claims));
      await jotter.paste(key, jotter.key);
      await expect(jotter.gates).toContainText('Signature passes: verified by the key you pasted');
    }
    const { token, key } = await signedWith('HS256', claims);
    await jotter.paste(token);
    await jotter.paste(key, jotter.key);
    await jotter.replaceInPayload('ada', 'grace');
    await expect(jotter.token).not.toHaveValue(token);
    await expect(jotter.gates).toContainText('Signature passes: verified by the key you pasted');
  });

  test('its workers start: known secrets are tried, and a long token is judged', async ({ jotter, page }) => {
    await jotter.open(address);
    await jotter.paste(signedByNode('sunshine', { sub: 'a' }));
    await page.getByRole('button', { name: 'Try known secrets …' }).click();
    await expect(page.getByText('most common password').filter({ visible: true }).first()).toBeVisible();
    await jotter.paste(signedByNode(randomSecret, { sub: 'a', exp: 1, filling: 'x'.repeat(80_000) }));
    await expect(jotter.findings).toContainText('expired');
    expect(page.workers()).not.toEqual([]);
  });

  test('it holds the licences, and leads to no file beside it', async ({ page }) => {
    await page.goto(`${address}#/trust`);
    await page.getByText('Read them all').click();
    await expect(page.getByText('Permission is hereby granted').first()).toBeVisible();
    await expect(page.getByRole('region', { name: 'This copy' })).toContainText('sha256sum jotter.html');
    expect(await page.locator('a[href^="./"]').count()).toBe(0);
    await expect(page.getByRole('region', { name: 'One file' })).toHaveCount(0);
  });

  test('it fetches no keys, and says how to get them by hand', async ({ jotter, page }) => {
    await jotter.open(address);
    await jotter.paste((await signedWith('ES256', '{"iss":"https://id.example"}')).token);
    await page.getByRole('tab', { name: 'Fetch from a URL' }).click();
    const pane = page.getByRole('region', { name: 'Fetch keys' });
    await expect(pane).toContainText('Jotter as one file makes no requests');
    await expect(pane).toContainText("curl -sSL 'https://id.example/.well-known/openid-configuration'");
    await expect(page.locator('iframe')).toHaveCount(0);
  });

  test('it shares the fragment of a link, for its address leads nobody else anywhere', async ({ jotter, page }) => {
    const { token } = await signedWith('ES256', claims);
    await jotter.open(address);
    await jotter.paste(token);
    await page.getByRole('button', { name: 'Share …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Share this token' });
    await expect(dialog).toContainText('its address leads nobody else there');
    await dialog.getByRole('button', { name: 'Whole' }).click();
    await dialog.getByRole('button', { name: 'Copy fragment' }).click();
    await expect(dialog.getByRole('status')).toHaveText('Copied');
    const fragment = await page.evaluate(() => navigator.clipboard.readText());
    expect(fragment).toMatch(/^#j1\.\d+\.[\w-]+$/);
    await page.goto('about:blank');
    await jotter.open(address + fragment);
    await expect(jotter.token).toHaveValue(token);
    expect(page.url()).toBe(address);
  });

  test('its lessons open', async ({ jotter, page }) => {
    await jotter.open(address);
    await page.goto(`${address}#/learn/three-parts`);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  });
});

test.describe('its policy', () => {
  test.use({ expectedMessages: [/./] });

  test('lets nothing out, which a copy without it would', async ({ jotter, page }, testInfo) => {
    const bare = testInfo.outputPath('bare.html');
    const whole = readFileSync(`${folder}jotter.html`, 'utf8');
    // The page, too, adds a policy as it starts.
    writeFileSync(bare, whole.replaceAll('Content-Security-Policy', 'x-none'));
    const world = await serveFolder(folder, '/');
    const heard: number[] = [];
    for (const opened of [address, pathToFileURL(bare).href]) {
      await jotter.open(opened);
      await page.evaluate((to) => fetch(to, { mode: 'no-cors' }).catch(() => undefined), `${world.address}jotter.html`);
      heard.push(world.asked.length);
    }
    await world.stop();
    expect(heard).toEqual([0, 1]);
  });
});

test('opened from file:// in Firefox it decodes, verifies, and edits in Monaco', async () => {
  const executablePath = findFirefox();
  test.skip(executablePath === undefined, 'There is no Firefox here. JOTTER_FIREFOX names one.');
  const browser = await launch({ browser: 'firefox', executablePath: executablePath ?? '', headless: true });
  try {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
    const { token, key } = await signedWith('ES256K', claims);
    await page.goto(`${address}#token=${token}&publicKey=${encodeURIComponent(key)}`);
    await page.locator('::-p-text(matches a key that came with the token)').wait();
    await editInFirefox(page, token);
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
  }
});

/** Clicks into the line of the payload that names ada, and types a member before it. */
async function editInFirefox(page: FirefoxPage, before: string): Promise<void> {
  await page.locator('textarea[aria-label="Payload JSON"]').click();
  await page.locator('section .monaco-editor .view-line').wait();
  await page.locator('.monaco-editor .view-line ::-p-text(ada)').click();
  await page.keyboard.press('Home');
  await page.keyboard.type('"nickname": "grace", ');
  await page.waitForFunction(
    (old) => {
      const field = document.querySelector('textarea[aria-label="Encoded token"]');
      return field instanceof HTMLTextAreaElement && field.value !== '' && field.value !== old;
    },
    {},
    before,
  );
  const after = await page.$eval('textarea[aria-label="Encoded token"]', (field) => field.value);
  expect(Buffer.from(after.split('.')[1] ?? '', 'base64url').toString()).toContain('grace');
}
