import type { Route } from '@playwright/test';
import { expect, test } from './jotter.ts';

const example = /^A curl command that gets a 401/;

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

test.beforeEach(async ({ jotter, page }) => {
  await jotter.open();
  await page.getByRole('button', { name: example }).click();
  await expect(jotter.gates).toContainText('verified by a demo key');
});

test('four gates, and one sentence that names the one that stops first', async ({ jotter, page }) => {
  await expect(jotter.gates.getByRole('button')).toHaveCount(4);
  await expect(jotter.gates).toContainText('Time and claims fails: expired 2 days ago');
  await expect(page.getByLabel('Verdict')).toHaveText('Rejected: expired 2 days ago. Request a new token.');
});

test('a gate opens its reasons, by keyboard too', async ({ jotter, page }) => {
  const gate = jotter.gates.getByRole('button', { name: 'Time and claims' });
  await gate.focus();
  await page.keyboard.press('Enter');
  const reasons = page.getByRole('region', { name: 'Reasons: Time and claims' });
  await expect(reasons).toContainText('The token expired on');
  await page.keyboard.press('Escape');
  await expect(reasons).toBeHidden();
  await expect(gate).toBeFocused();
});

test('judged as of another moment, everything on the page moves there', async ({ jotter, page }) => {
  await jotter.showPayloadAs('Claims');
  await page.getByRole('button', { name: 'All settings' }).click();
  const moments = page.getByRole('group', { name: 'As of' });
  await moments.getByRole('button', { name: 'when it was issued' }).click();
  await expect(jotter.gates).toContainText('Time and claims passes: expires in 1 h');
  await moments.getByRole('button', { name: 'a second before it expires' }).click();
  await expect(jotter.gates).toContainText('Time and claims passes: expires in 1 s');
  await expect(jotter.claims).toContainText('in 1 s');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(jotter.gates).toContainText('Time and claims fails: expired 2 days ago');
});

test('the smallest usual skew that lets a token pass can be allowed, and is said from then on', async ({
  jotter,
  page,
}) => {
  await page.getByRole('button', { name: 'All settings' }).click();
  const exp = Number(/"exp": (\d+)/.exec(await jotter.json('Payload JSON'))?.[1]);
  const moment = new Date((exp + 29) * 1000).toISOString().slice(0, 19);
  await page.getByLabel('Another moment, UTC').fill(moment);
  await expect(jotter.gates).toContainText('expired 29 s ago');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Allow 60 s' }).click();
  await expect(jotter.gates).toContainText('Time and claims warns: passes only with your clock skew of 60 s');
});

test('circumstances stay for the next token, and are never stored', async ({ jotter, page }) => {
  await page.getByRole('button', { name: 'All settings' }).click();
  await page.getByRole('textbox', { name: 'Expected audience (aud)' }).fill('invoices');
  await page.getByRole('button', { name: 'All settings' }).click();
  expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain('invoices');
  await page.reload();
  await jotter.paste('eyJhbGciOiJub25lIn0.e30.');
  await page.getByRole('button', { name: 'All settings' }).click();
  await expect(page.getByRole('textbox', { name: 'Expected audience (aud)' })).toHaveValue('');
});

test('what is wrong with a signature whatever the key closes its gate without one', async ({ jotter, page }) => {
  const exp = Math.floor(Date.now() / 1000) + 600;
  await page.getByRole('button', { name: 'Clear key' }).click();
  await jotter.paste(`${encoded({ alg: 'RS256', kid: '1' })}.${encoded({ iss: 'https://op.example', exp })}.ASU-`);
  await expect(jotter.gates).toContainText('Signature fails: a signature of the wrong length');
  await expect(page.getByRole('status', { name: 'Verdict' })).toContainText(
    'Rejected: a signature of the wrong length',
  );
});

test.describe('before what tells the reasons has come', () => {
  for (const how of ['click', 'Enter'] as const)
    test(`the first ${how} at a gate opens its reasons as soon as they are here`, async ({ jotter, page }) => {
      const held: Route[] = [];
      await page.route(/GateReasons-[\w-]+\.js/, (route) => void held.push(route));
      await page.reload();
      await jotter.paste(`${encoded({ alg: 'none' })}.${encoded({ exp: 1 })}.`);
      const gate = jotter.gates.getByRole('button', { name: 'Time and claims' });
      await expect(gate).toContainText('expired');
      if (how === 'click') await gate.click();
      else await gate.press('Enter');
      for (const route of held) await route.continue();
      const reasons = page.getByRole('region', { name: 'Reasons: Time and claims' });
      await expect(reasons).toContainText('The token expired on');
      if (how === 'click') await gate.click();
      else await page.keyboard.press('Escape');
      await expect(reasons).toBeHidden();
    });
});
