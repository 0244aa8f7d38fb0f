import { test as base } from '@playwright/test';
import { type Browser, launch } from 'puppeteer-core';
import { findFirefox } from '../.ci/browser.mjs';

/** What Playwright's page and Puppeteer's have in common. */
export interface Driven {
  goto(address: string): Promise<unknown>;
  evaluate<R>(run: (given: string) => R | Promise<R>, given: string): Promise<R>;
  click(x: number, y: number): Promise<void>;
}

const browsers = ['Chromium', 'Firefox'] as const;

export type BrowserName = (typeof browsers)[number];

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
  driven: async ({ page }, use) =>
    use({
      goto: (address) => page.goto(address),
      evaluate: (run, given) => page.evaluate(run, given),
      click: (x, y) => page.mouse.click(x, y),
    }),
});

const inFirefox = test.extend({
  driven: async ({ firefox }, use) => {
    base.skip(firefox === undefined, 'There is no Firefox here. JOTTER_FIREFOX names one.');
    // Of its own storage, cookies and service workers.
    const context = await firefox?.createBrowserContext();
    const page = await context?.newPage();
    if (!context || !page) return;
    await use({
      goto: (address) => page.goto(address),
      evaluate: (run, given) => page.evaluate(run, given),
      click: (x, y) => page.mouse.click(x, y),
    });
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
