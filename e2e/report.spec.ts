import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './jotter.ts';

async function openReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Share …' }).click();
  await page.getByRole('tab', { name: 'Report', exact: true }).click();
}

test.beforeEach(async ({ jotter, page }) => {
  await jotter.open();
  await page.getByRole('button', { name: 'An access token, ES256' }).first().click();
  await expect(jotter.gates).toContainText('verified by a demo key');
  await openReport(page);
});

test('a report is redacted by default, and says so', async ({ jotter, page }) => {
  const dialog = page.getByRole('dialog', { name: 'Share this token' });
  const text = dialog.getByRole('textbox', { name: 'The report, as it will be copied' });
  await expect(text).toHaveValue(/Redacted: without its signature/);
  const parts = (await jotter.token.inputValue()).split('.');
  for (const part of [...parts, '248289761001']) await expect(text).not.toHaveValue(new RegExp(part));
  await dialog.getByRole('checkbox', { name: 'sub' }).uncheck();
  await expect(text).toHaveValue(/248289761001/);
  await dialog.getByRole('checkbox', { name: 'client_id' }).check();
  await expect(text).not.toHaveValue(/s6BhdRkqt3/);
});

test('the whole token is in it only when that is ticked, each time anew', async ({ jotter, page }) => {
  const dialog = page.getByRole('dialog', { name: 'Share this token' });
  const text = dialog.getByRole('textbox', { name: 'The report, as it will be copied' });
  await dialog.getByRole('checkbox', { name: 'Unredacted, with the whole token' }).check();
  await expect(dialog.getByRole('alert')).toContainText('Anyone who gets this report has the token');
  const token = await jotter.token.inputValue();
  expect(await text.inputValue()).toContain(token);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await openReport(page);
  expect(await text.inputValue()).not.toContain(token);
});

test('the JSON of a report has its version, and can be saved', async ({ page }) => {
  await page.getByRole('dialog').getByRole('button', { name: 'JSON', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const report: unknown = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  expect(report).toMatchObject({
    'jotter-report': 1,
    redacted: true,
    token: { form: 'JWS compact' },
    profile: {
      id: 'at-jwt',
      requirements: expect.arrayContaining([
        expect.objectContaining({ asks: 'client_id must be there', outcome: 'met', reference: 'RFC 9068 §2.2' }),
      ]),
    },
    keys: [expect.objectContaining({ source: 'generated' })],
  });
});

test('what is masked is chosen once, for the link and the report', async ({ page }) => {
  const dialog = page.getByRole('dialog', { name: 'Share this token' });
  await dialog.getByRole('checkbox', { name: 'client_id' }).check();
  await dialog.getByRole('checkbox', { name: 'sub' }).uncheck();
  await dialog.getByRole('tab', { name: 'Link' }).click();
  await dialog.getByRole('button', { name: 'Without signature' }).click();
  await expect(dialog.getByRole('checkbox', { name: 'client_id' })).toBeChecked();
  const decoded = dialog.getByRole('textbox', { name: 'The same, decoded' });
  await expect(decoded).toHaveValue(/"client_id":"•••"/);
  await expect(decoded).toHaveValue(/248289761001/);
  await dialog.getByRole('checkbox', { name: 'sub' }).check();
  await expect(decoded).not.toHaveValue(/248289761001/);
  await dialog.getByRole('tab', { name: 'Report', exact: true }).click();
  await expect(dialog.getByRole('textbox', { name: 'The report, as it will be copied' })).not.toHaveValue(
    /248289761001/,
  );
});
