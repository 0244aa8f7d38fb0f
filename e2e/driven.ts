import { test as base, type Page } from '@playwright/test';
import { type Browser, type BrowserContext, launch, type Page as FirefoxPage } from 'puppeteer-core';
import { findFirefox, findWebKit } from '../scripts/browser.mjs';
import { patience } from './playwright.config.ts';
import { openWebKit, type WebKit } from './webkit/browser.mjs';

/** What one can do in every browser, whatever drives it. */
export interface Driven {
  goto(address: string): Promise<unknown>;
  reload(): Promise<unknown>;
  evaluate<R>(run: (given: string) => R | Promise<R>, given: string): Promise<R>;
  /** Runs a script as it is written, beyond the policy of the page. */
  run(script: string): Promise<unknown>;
  /** Key by key, into what has the focus. */
  type(text: string): Promise<unknown>;
  /** One key, or several held together: "Control+A". */
  press(keys: string): Promise<unknown>;
  move(x: number, y: number): Promise<unknown>;
  click(x: number, y: number): Promise<unknown>;
}

/** What Playwright and Puppeteer can do besides, and plain WebDriver cannot. */
interface DrivenWell extends Driven {
  /** Runs before every document. */
  prepare(run: () => void): Promise<void>;
  /** Clicks an element, and gives the tab that opens. */
  opening(selector: string): Promise<DrivenWell>;
}

const drivenChromium = (page: Page): DrivenWell => ({
  goto: (address) => page.goto(address),
  reload: () => page.reload(),
  evaluate: (run, given) => page.evaluate(run, given),
  run: (script) => page.evaluate(script),
  prepare: async (run) => void (await page.addInitScript(run)),
  type: (text) => page.keyboard.type(text),
  press: (keys) => page.keyboard.press(keys),
  move: (x, y) => page.mouse.move(x, y),
  click: (x, y) => page.mouse.click(x, y),
  opening: async (selector) => {
    const [opened] = await Promise.all([page.context().waitForEvent('page'), page.click(selector)]);
    return drivenChromium(opened);
  },
});

const drivenFirefox = (page: FirefoxPage, context: BrowserContext): DrivenWell => ({
  goto: (address) => page.goto(address),
  reload: () => page.reload(),
  evaluate: (run, given) => page.evaluate(run, given),
  run: (script) => page.evaluate(script),
  prepare: async (run) => void (await page.evaluateOnNewDocument(run)),
  type: (text) => page.keyboard.type(text),
  press: (keys) => pressInFirefox(page, keys),
  move: (x, y) => page.mouse.move(x, y),
  click: (x, y) => page.mouse.click(x, y),
  opening: async (selector) => {
    const before = new Set(await context.pages());
    await page.click(selector);
    for (;;) {
      const opened = (await context.pages()).find((other) => !before.has(other));
      if (opened) return drivenFirefox(opened, context);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  },
});

/** Puppeteer holds no keys together by itself. */
async function pressInFirefox({ keyboard }: FirefoxPage, keys: string): Promise<void> {
  const all = keys.split('+').map(keyOfFirefox);
  for (const key of all) await keyboard.down(key);
  for (const key of all.toReversed()) await keyboard.up(key);
}

const ofFirefox = [
  'Backspace',
  'Tab',
  'Enter',
  'Shift',
  'Control',
  'Escape',
  'Space',
  'End',
  'Home',
  'ArrowLeft',
  'ArrowUp',
  'ArrowRight',
  'ArrowDown',
  'a',
  'c',
  'f',
  'k',
  'v',
] as const;

function keyOfFirefox(name: string): (typeof ofFirefox)[number] {
  const found = ofFirefox.find((key) => key.toLowerCase() === name.toLowerCase());
  if (found === undefined) throw new Error(`No key is named ${name}.`);
  return found;
}

export type BrowserName = 'Chromium' | 'Firefox' | 'WebKit';

interface WorkerFixtures {
  /** One for all tests of a worker, as it takes seconds to start; undefined where there is none. */
  readonly firefox: Browser | undefined;
  readonly webKit: WebKit | undefined;
}

interface Options {
  /**
   * Whether the page may have its service worker in Chromium and Firefox. It fetches and keeps the whole build in every new
   * context, which costs more than most tests.
   */
  readonly serviceWorker: boolean;
}

const test = base.extend<Options, WorkerFixtures>({
  serviceWorker: [true, { option: true }],
  firefox: [
    async ({}, use) => {
      const executablePath = findFirefox();
      const browser = executablePath && (await launch({ browser: 'firefox', executablePath, headless: true }));
      await use(browser || undefined);
      if (browser) await browser.close();
    },
    { scope: 'worker' },
  ],
  webKit: [
    async ({}, use) => {
      const browser = findWebKit() === undefined ? undefined : await openWebKit();
      await use(browser);
      await browser?.close();
    },
    { scope: 'worker' },
  ],
});

async function prepared(driven: DrivenWell, serviceWorker: boolean): Promise<DrivenWell> {
  if (!serviceWorker) await driven.prepare(() => void Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  return driven;
}

const inChromium = test.extend<{ readonly driven: DrivenWell }>({
  driven: async ({ page, serviceWorker }, use) => use(await prepared(drivenChromium(page), serviceWorker)),
});

const inFirefox = test.extend<{ readonly driven: DrivenWell }>({
  driven: async ({ firefox, serviceWorker }, use) => {
    base.skip(firefox === undefined, 'There is no Firefox here. JOTTER_FIREFOX names one.');
    // Of its own storage, cookies and service workers.
    const context = await firefox?.createBrowserContext();
    const page = await context?.newPage();
    if (!context || !page) return;
    page.setDefaultTimeout(patience);
    await use(await prepared(drivenFirefox(page, context), serviceWorker));
    await context.close();
  },
});

const inWebKit = test.extend<{ readonly driven: Driven }>({
  driven: async ({ webKit }, use) => {
    base.skip(
      webKit === undefined,
      'There is no WebKitGTK here. JOTTER_WEBKIT names its WebKitWebDriver; it needs Xvfb.',
    );
    if (!webKit) return;
    await webKit.newTab();
    await use(webKit.page);
  },
});

/** Tests with a page in each of both browsers, without what the page of the other tests adds. */
export const inBoth = [
  { browserName: 'Chromium', it: inChromium },
  { browserName: 'Firefox', it: inFirefox },
] as const;

/** The same in each of three. */
export const inThree = [...inBoth, { browserName: 'WebKit', it: inWebKit }] as const;

/** A while in which what was sent would have come. */
export const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 700));

/** Empty while the tab is on its way from one document to the next. */
export const textOf = (page: Driven): Promise<string> =>
  page.evaluate(() => document.querySelector('body')?.innerText ?? '', '').catch(() => '');

export const fieldOf = (page: Driven, label: string): Promise<string> =>
  page.evaluate((name) => {
    const field = document.querySelector(`textarea[aria-label="${name}"]`);
    return field instanceof HTMLTextAreaElement ? field.value : '';
  }, label);

export const press = (page: Driven, name: string): Promise<void> =>
  page.evaluate((words) => {
    const found = [...document.querySelectorAll('button, summary, input')].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent) === words,
    );
    if (!(found instanceof HTMLElement)) throw new Error(`There is no button ${words}.`);
    found.click();
  }, name);
