import { generateKeyPairSync } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from './jotter.ts';
import { randomSecret, signedWith } from './signed.ts';

// As somebody who opened nothing.
test.use({ unfolded: [] });

const token = signedWith(randomSecret, { iss: 'https://id.example', sub: 'ada', exp: 4_102_444_800 });
const expired = signedWith(randomSecret, { iss: 'https://id.example', sub: 'ada', exp: 1_000_000_000 });

declare global {
  var jotterShifts: string[] | undefined;
}

/**
 * Collects what moved up or down without anybody having touched the page in the half second before, as the Layout Instability API tells
 * it. Words that take the place of others may push their neighbours in the same line.
 */
const watch = (page: Page) =>
  page.addInitScript(() => {
    const shifts: string[] = [];
    globalThis.jotterShifts = shifts;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { hadRecentInput, sources } = Object(entry);
        if (hadRecentInput === true) continue;
        for (const { node, previousRect, currentRect } of Object(sources))
          if (Math.abs(previousRect.top - currentRect.top) >= 1)
            shifts.push(`${node?.className || node?.nodeName}: ${previousRect.top} to ${currentRect.top}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

const shifts = (page: Page) => page.evaluate(() => globalThis.jotterShifts);

for (const [width, height] of [
  [1366, 768],
  [390, 844],
] as const)
  test.describe(`at ${width} x ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('nothing moves while an empty page comes', async ({ jotter, page }) => {
      await watch(page);
      await jotter.open();
      await expect(page.getByText('Start with what a JWT is')).toBeVisible();
      await page.waitForTimeout(700);
      expect(await shifts(page)).toEqual([]);
    });

    test('nothing moves while a token of a link is decoded and judged', async ({ jotter, page }) => {
      await watch(page);
      await page.goto(`./#token=${token}`);
      await expect(jotter.gates).toContainText('passes: expires');
      await page.waitForTimeout(1500);
      expect(await shifts(page)).toEqual([]);
    });

    test('nothing moves once a paste, a key and a broken edit have been taken in', async ({ jotter, page }) => {
      await watch(page);
      await jotter.open();
      await jotter.paste(expired);
      await expect(jotter.gates).toContainText('fails: expired');
      await page.waitForTimeout(1500);
      await jotter.paste(
        generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString(),
        jotter.key,
      );
      await expect(jotter.keyPane).toContainText('Ed25519');
      await page.waitForTimeout(1500);
      await jotter.payload.getByRole('textbox', { name: 'Payload JSON' }).focus();
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.type('{{');
      await expect(jotter.payload.getByRole('alert')).toBeVisible();
      await page.waitForTimeout(1000);
      expect(await shifts(page)).toEqual([]);
    });
  });
