// Three real browsers behind one function each: open the page of the app's modules, ask it one question after the other.
import { findFirefox, findOrInstallBrowser, findWebKit } from '../../scripts/browser.mjs';

const isRoot = process.getuid?.() === 0;

/** @returns {Promise<{name: string, ask: (question: unknown) => Promise<any>, close: () => Promise<void>}>} */
export async function openBrowser(kind, address) {
  const { name, page, close } = await openPage(kind, address);
  await page.waitForFunction(() => 'judge' in globalThis);
  return { name, ask: (question) => page.evaluate((it) => globalThis.judge(it), question), close };
}

const openers = new Map([
  ['chromium', openChromium],
  ['firefox', openFirefox],
  ['webkit', openWebKitGtk],
]);

/** A page of a real browser, whose functions wait and evaluate alike in all. */
export function openPage(kind, address) {
  const open = openers.get(kind);
  if (!open) throw new Error(`“${kind}” is none of these browsers: ${[...openers.keys()].join(', ')}.`);
  return open(address);
}

async function openChromium(address) {
  const { chromium } = await import('@playwright/test');
  const executablePath = findOrInstallBrowser();
  const browser = await chromium.launch({ executablePath, chromiumSandbox: !isRoot });
  const page = await browser.newPage();
  await page.goto(address);
  return { name: `Chromium ${browser.version()}`, page, close: () => browser.close() };
}

/** Through WebDriver BiDi, which any Firefox speaks: Playwright drives only a Firefox of its own. */
async function openFirefox(address) {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox was found. Install one, or set JOTTER_FIREFOX to its path.');
  const { launch } = await import('puppeteer-core');
  const browser = await launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();
  await page.goto(address);
  const version = (await browser.version()).replace(/^.*\//, '');
  return { name: `Firefox ${version}`, page, close: () => browser.close() };
}

/** Through WebDriver: WebKitGTK has no other way in. */
async function openWebKitGtk(address) {
  if (!findWebKit())
    throw new Error(
      'No WebKitGTK was found. Install WebKitWebDriver and Xvfb, or set JOTTER_WEBKIT to the path of the former.',
    );
  const { openWebKit } = await import('../webkit/browser.mjs');
  const { version, page, close } = await openWebKit();
  await page.goto(address);
  return { name: `WebKitGTK ${version}`, page, close };
}
