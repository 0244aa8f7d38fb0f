import { createHmac } from 'node:crypto';
import { axeFaults } from './axe.ts';
import { expect, test, type Jotter } from './jotter.ts';

// As a new visitor sees the page.
test.use({ unfolded: [] });

const secret = 'a secret that is long enough for HS256';
const now = (): number => Math.floor(Date.now() / 1000);
const encoded = (text: string): string => Buffer.from(text).toString('base64url');

function signed(payload: string): string {
  const input = `${encoded('{"alg":"HS256","typ":"JWT"}')}.${encoded(payload)}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

/** Spaced and numbered in a way that no program writes. */
const odd = (exp: number): string =>
  `{ "iss":"https://id.acme.example",\n"big": 9007199254740993, "one":1.0,"sub" : "u-48121","exp":${exp} }`;

const payloadOf = async (jotter: Jotter): Promise<string> =>
  Buffer.from((await jotter.token.inputValue()).split('.')[1] ?? '', 'base64url').toString();
const expOf = async (jotter: Jotter): Promise<number> => Number(/"exp":(\d+)/.exec(await payloadOf(jotter))?.[1]);

async function withExpired(jotter: Jotter, payload = odd(now() - 7200)): Promise<void> {
  await jotter.open();
  await jotter.paste(signed(payload));
  await jotter.paste(secret, jotter.key);
  await expect(jotter.gates).toContainText('Signature passes');
}

test('exp is set to an hour from now, all else stays to the character, and the token is signed again', async ({
  jotter,
  page,
}) => {
  await withExpired(jotter);
  await expect(jotter.gates).toContainText('Time and claims fails: expired 2 h ago');
  const before = await payloadOf(jotter);
  await page.getByRole('button', { name: 'Edit exp' }).click();
  await page.getByRole('button', { name: '+1 h: set exp to 1 hour from now' }).click();
  await expect(jotter.gates).toContainText('Signature passes');
  await expect(jotter.gates).toContainText('Time and claims passes');
  await page.getByRole('button', { name: 'Copy token' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const [header, payload, signature] = copied.split('.');
  const input = `${header}.${payload}`;
  expect(signature).toBe(createHmac('sha256', secret).update(input).digest('base64url'));
  const exp = await expOf(jotter);
  expect(Math.abs(exp - now() - 3600)).toBeLessThan(60);
  expect(await payloadOf(jotter)).toBe(before.replace(/"exp":\d+/, `"exp":${exp}`));
});

test('a time is set by keyboard alone', async ({ jotter, page }) => {
  await withExpired(jotter);
  await page.getByRole('button', { name: 'Edit exp' }).focus();
  await page.keyboard.press('Enter');
  const field = jotter.claims.getByRole('textbox', { name: 'exp, date and time in UTC' });
  await expect(field).toBeFocused();
  await expect(page.locator('.field-token .mark-lit').first()).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '+1 h: set exp to 1 hour from now' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(jotter.gates).toContainText('Time and claims passes');
  await expect(page.getByRole('button', { name: '+1 h: add 1 hour to exp' })).toBeFocused();
  await jotter.payload.getByRole('button', { name: 'Claims', exact: true }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(jotter.payload.getByRole('button', { name: 'JSON', exact: true })).toBeFocused();
  await expect(jotter.payload.getByRole('textbox', { name: 'Payload JSON' })).toBeVisible();
});

test('a rejected claim says so in its row, and the row is right again once it is mended', async ({ jotter, page }) => {
  await withExpired(jotter);
  await jotter.showPayloadAs('Claims');
  const row = jotter.claims.getByRole('row', { name: /^exp/ });
  await expect(row).toContainText('The token has expired');
  await expect(jotter.claims.getByRole('row', { name: /^sub/ })).not.toContainText('expired');
  expect(await axeFaults(page)).toEqual([]);
  await row.getByRole('textbox').fill('2099-01-01 00:00:00');
  await expect(row).not.toContainText('The token has expired');
  expect(await expOf(jotter)).toBe(4_070_908_800);
});

test('what is half typed changes nothing, stays, is explained, and Escape restores the value', async ({ jotter }) => {
  await withExpired(jotter, odd(4_102_444_800));
  const before = await jotter.token.inputValue();
  await jotter.showPayloadAs('Claims');
  for (const [name, typed, problem, original] of [
    [/^exp/, '2026-13-', 'Write the time like', '2100-01-01 00:00:00'],
    ['Value of one', '1.', 'This is not a JSON number', '1.0'],
    ['Value of big', '', 'A number is missing', '9007199254740993'],
  ] as const) {
    const field = jotter.claims.getByRole('textbox', { name });
    await expect(field).toHaveValue(original);
    await field.fill(typed);
    await expect(jotter.claims.getByRole('alert')).toContainText(problem);
    await jotter.showPayloadAs('JSON');
    await jotter.showPayloadAs('Claims');
    await expect(field).toHaveValue(typed);
    expect(await jotter.token.inputValue()).toBe(before);
    await field.press('Escape');
    await expect(field).toHaveValue(original);
    await expect(jotter.claims.getByRole('alert')).toHaveCount(0);
  }
  const sub = jotter.claims.getByRole('textbox', { name: 'Value of sub' });
  await sub.fill('eve');
  await expect.poll(() => payloadOf(jotter)).toContain('"sub" : "eve"');
  await sub.press('Escape');
  await expect.poll(() => jotter.token.inputValue()).toBe(before);
});

test('claims are added from the common ones or with a name of their own, and removed', async ({ jotter, page }) => {
  await withExpired(jotter, '{"iss":"https://id.acme.example", "sub":"ada"}');
  await jotter.showPayloadAs('Claims');
  const add = async (name: string, key = 'Enter'): Promise<void> => {
    await jotter.claims.getByRole('button', { name: 'Add claim' }).click();
    const field = page.getByRole('combobox', { name: 'Name of the new claim' });
    await expect(field).toBeFocused();
    await field.fill(name);
    await page.keyboard.press(key);
  };
  await jotter.claims.getByRole('button', { name: 'Add claim' }).click();
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('aud');
  await expect(page.getByRole('option', { name: /^(?:iss|sub)/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await add('exp');
  await expect(jotter.claims.getByRole('textbox', { name: /^exp/ })).toBeFocused();
  expect(Math.abs((await expOf(jotter)) - now() - 3600)).toBeLessThan(60);
  await add('tenant');
  await page.keyboard.insertText('acme');
  await expect.poll(() => payloadOf(jotter)).toContain(', "tenant":"acme"}');
  await add('sub');
  await expect(jotter.claims.getByRole('textbox', { name: 'Value of sub' })).toBeFocused();
  await jotter.claims.getByRole('button', { name: 'Remove exp' }).click();
  await expect(jotter.claims.getByRole('button', { name: 'Remove tenant' })).toBeFocused();
  await jotter.claims.getByRole('button', { name: 'Remove tenant' }).click();
  expect(await payloadOf(jotter)).toBe('{"iss":"https://id.acme.example", "sub":"ada"}');
  await expect(jotter.gates).toContainText('Signature passes');
});

test('an array is edited in the JSON, where the caret is put', async ({ jotter, page }) => {
  await withExpired(jotter, '{"sub":"ada","roles":["admin"]}');
  await jotter.showPayloadAs('Claims');
  await jotter.claims.getByRole('button', { name: 'Edit roles in JSON' }).click();
  await expect(jotter.payload.getByRole('textbox', { name: 'Payload JSON' })).toBeFocused();
  await expect(page.locator('.field-token .mark-lit').first()).toBeVisible();
});

test('the view is remembered, and JSON is what a new visitor sees', async ({ jotter, page }) => {
  await withExpired(jotter);
  await expect(jotter.payload.getByRole('textbox', { name: 'Payload JSON' })).toBeVisible();
  await jotter.showPayloadAs('Claims');
  expect(await page.evaluate(() => Object.entries(localStorage))).toEqual([['jotter:payload-view', '"claims"']]);
  await page.reload();
  await jotter.paste(signed(odd(now())));
  await expect(jotter.claims).toBeVisible();
  await jotter.showPayloadAs('JSON');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});
