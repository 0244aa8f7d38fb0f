import { test as base, type Page } from '@playwright/test';
import { type Browser, type BrowserContext, launch, type Page as FirefoxPage } from 'puppeteer-core';
import { findFirefox } from '../.ci/browser.mjs';

/** What Playwright's page and Puppeteer's have in common. */
export interface Driven {
  goto(address: string): Promise<unknown>;
  reload(): Promise<unknown>;
  evaluate<R>(run: (given: string) => R | Promise<R>, given: string): Promise<R>;
  /** Runs before every document. */
  prepare(run: () => void): Promise<void>;
  type(text: string): Promise<void>;
  click(x: number, y: number): Promise<void>;
  /** Clicks an element, and gives the tab that opens. */
  opening(selector: string): Promise<Driven>;
}

const drivenChromium = (page: Page): Driven => ({
  goto: (address) => page.goto(address),
  reload: () => page.reload(),
  evaluate: (run, given) => page.evaluate(run, given),
  prepare: async (run) => void (await page.addInitScript(run)),
  type: (text) => page.keyboard.type(text),
  click: (x, y) => page.mouse.click(x, y),
  opening: async (selector) => {
    const [opened] = await Promise.all([page.context().waitForEvent('page'), page.click(selector)]);
    return drivenChromium(opened);
  },
});

const drivenFirefox = (page: FirefoxPage, context: BrowserContext): Driven => ({
  goto: (address) => page.goto(address),
  reload: () => page.reload(),
  evaluate: (run, given) => page.evaluate(run, given),
  prepare: async (run) => void (await page.evaluateOnNewDocument(run)),
  type: (text) => page.keyboard.type(text),
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

const browsers = ['Chromium', 'Firefox'] as const;

interface Fixtures {
  readonly driven: Driven;
}

interface WorkerFixtures {
  /** One for all tests of a worker, as it takes seconds to start; undefined where there is none. */
  readonly firefox: Browser | undefined;
}

const test = base.extend<Fixtures, WorkerFixtures>({
  firefox: [
    async ({}, use) => {
      const executablePath = findFirefox();
      const browser = executablePath && (await launch({ browser: 'firefox', executablePath, headless: true }));
      await use(browser || undefined);
      if (browser) await browser.close();
    },
    { scope: 'worker' },
  ],
});

const inChromium = test.extend({
  driven: async ({ page }, use) => use(drivenChromium(page)),
});

const inFirefox = test.extend({
  driven: async ({ firefox }, use) => {
    base.skip(firefox === undefined, 'There is no Firefox here. JOTTER_FIREFOX names one.');
    // Of its own storage, cookies and service workers.
    const context = await firefox?.createBrowserContext();
    const page = await context?.newPage();
    if (!context || !page) return;
    await use(drivenFirefox(page, context));
    await context.close();
  },
});

/** Tests with a page in each of both browsers, without what the page of the other tests adds. */
export const inBoth = browsers.map((browserName) => ({
  browserName,
  it: browserName === 'Chromium' ? inChromium : inFirefox,
}));

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
