// Two real browsers behind one function each: open the page of the app's modules, ask it one question after the other.
import { findFirefox, findOrInstallBrowser } from '../../.ci/browser.mjs';

const isRoot = process.getuid?.() === 0;

/** @returns {Promise<{name: string, ask: (question: unknown) => Promise<any>, close: () => Promise<void>}>} */
export async function openBrowser(kind, address) {
  const { name, page, close } = await openPage(kind, address);
  await page.waitForFunction(() => 'judge' in globalThis);
  return { name, ask: (question) => page.evaluate((it) => globalThis.judge(it), question), close };
}

/** A page of a real browser, whose functions wait and evaluate alike in both. */
export function openPage(kind, address) {
  return kind === 'firefox' ? openFirefox(address) : openChromium(address);
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
