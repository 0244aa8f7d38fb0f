// npm run pictures: makes docs/pictures/ with the built page in Chromium.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findOrInstallBrowser } from './browser.mjs';
import { root, run } from './setup.mjs';

if (!existsSync(join(root, 'dist/index.html'))) run(process.execPath, ['scripts/build.mjs', '--logLevel', 'warn']);
const folder = join(root, 'docs/pictures');
mkdirSync(folder, { recursive: true });

const server = await preview({ root, logLevel: 'warn', preview: { host: 'localhost', port: 0 } });
const [address] = server.resolvedUrls.local;
const browser = await chromium.launch({
  executablePath: findOrInstallBrowser(),
  chromiumSandbox: process.getuid?.() !== 0,
});

/** The first example: a key pair is made in the page, signs the token and verifies it. */
async function take(colorScheme, name) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, colorScheme, locale: 'en-GB' });
  await page.goto(address);
  await page.getByRole('button', { name: 'An access token, ES256' }).click();
  await page.getByText('verified by').filter({ visible: true }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(folder, name), animations: 'disabled', caret: 'hide' });
  await page.close();
}

try {
  await take('light', 'debugger.png');
  await take('dark', 'debugger-dark.png');
} finally {
  await browser.close();
  await server.close();
}
