import { test as base } from '@playwright/test';
import { launch } from 'puppeteer-core';
import { findFirefox } from '../.ci/browser.mjs';

/** What Playwright's page and Puppeteer's have in common. */
export interface Driven {
  goto(address: string): Promise<unknown>;
  evaluate<R>(run: (given: string) => R | Promise<R>, given: string): Promise<R>;
  click(x: number, y: number): Promise<void>;
}

const browsers = ['Chromium', 'Firefox'] as const;

export type BrowserName = (typeof browsers)[number];

/** Tests with a page in each of both browsers, without what the page of the other tests adds. */
export const inBoth = browsers.map((browserName) => ({
  browserName,
  it: base.extend<{ driven: Driven }>({
    driven: async ({ page }, use) => {
      if (browserName === 'Chromium') {
        await use({
          goto: (address) => page.goto(address),
          evaluate: (run, given) => page.evaluate(run, given),
          click: (x, y) => page.mouse.click(x, y),
        });
        return;
      }
      const executablePath = findFirefox();
      base.skip(executablePath === undefined, 'There is no Firefox here. JOTTER_FIREFOX names one.');
      const browser = await launch({ browser: 'firefox', executablePath: executablePath ?? '', headless: true });
      const other = await browser.newPage();
      await use({
        goto: (address) => other.goto(address),
        evaluate: (run, given) => other.evaluate(run, given),
        click: (x, y) => other.mouse.click(x, y),
      });
      await browser.close();
    },
  }),
}));

/** A while in which what was sent would have come. */
export const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 700));
