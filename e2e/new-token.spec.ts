import type { Page } from '@playwright/test';
import { createPublicKey, verify } from 'node:crypto';
import { axeFaults } from './axe.ts';
import { expect, test } from './jotter.ts';

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const part = (token: string, index: number): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[index] ?? '', 'base64url').toString());

test('a token is made with a new key, and others can verify it', async ({ jotter, page }) => {
  await jotter.open();
  await page.goto('./#/new');
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await page.getByRole('button', { name: 'Copy token' }).click();
  const token = await copied(page);
  expect(part(token, 0)).toMatchObject({ alg: 'ES256', typ: 'at+jwt', kid: expect.stringMatching(/^[\w-]{43}$/) });
  const verdict = page.getByRole('status', { name: 'Verdict of the new token' });
  await expect(verdict).toContainText('Issuer and audience are not checked');
  await page.getByRole('button', { name: 'Copy public key, PEM, SPKI' }).click();
  const pem = await copied(page);
  const [input, signature = ''] = [token.slice(0, token.lastIndexOf('.')), token.split('.')[2]];
  const key = { key: createPublicKey(pem), dsaEncoding: 'ieee-p1363' } as const;
  expect(verify('sha256', Buffer.from(input), key, Buffer.from(signature, 'base64url'))).toBe(true);
  await page.getByRole('button', { name: 'Copy Authorization header' }).click();
  expect(await copied(page)).toBe(`Authorization: Bearer ${token}`);
  await page.getByRole('button', { name: 'Copy curl command' }).click();
  expect(await copied(page)).toBe(`curl -H 'Authorization: Bearer ${token}' 'https://api.example'`);
  // What is private is shown on request only.
  expect(await page.getByRole('main').innerText()).not.toContain('PRIVATE KEY');
  await page.getByRole('button', { name: 'Show private key' }).click();
  await expect(page.getByRole('textbox', { name: 'The private key, PEM, PKCS#8' })).toHaveValue(/BEGIN PRIVATE KEY/);
  await page.getByRole('button', { name: 'Open in debugger' }).click();
  await expect(jotter.token).toHaveValue(token);
  await expect(jotter.gates).toContainText('Signature passes');
  await page.goto('./#/new');
  await expect(page.getByRole('textbox', { name: 'Signed token' })).toHaveValue(token);
});

test('pasted claims are signed; what is wrong is said, and what was typed stays', async ({ jotter, page }) => {
  await jotter.open();
  await jotter.paste('{"sub":"ada","iss":"https://id.example","iat":1700000000,"exp":1700000300}');
  await page.getByRole('button', { name: 'Sign this' }).click();
  const claims = page.getByRole('textbox', { name: 'Claims JSON' });
  const sign = page.getByRole('button', { name: 'Sign', exact: true });
  const token = page.getByRole('textbox', { name: 'Signed token' });
  await expect(claims).toHaveValue(/"sub":"ada"/);
  await sign.click();
  await expect(page.getByRole('status', { name: 'Verdict of the new token' })).toContainText('expired');
  const before = await token.inputValue();
  for (const [text, message] of [
    ['{"sub":"ada",', 'Line 1'],
    ['["ada"]', 'Claims are a JSON object'],
    ['{"sub":"a","sub":"b"}', '“sub” is there twice'],
    [`{"a":"${'x'.repeat(10_000_000)}"}`, 'These claims have 10,000,008 characters'],
  ] as const) {
    await claims.fill(text);
    await expect(page.getByText(message)).toBeVisible();
    await expect(sign).toBeDisabled();
  }
  await expect(token).toHaveValue(before);
  await claims.fill('{"sub":"<img src=x onerror=alert(1)>","iat":1700000000,"exp":1700000300}');
  await page.getByRole('button', { name: 'Update times' }).click();
  await page.getByRole('combobox', { name: 'Key' }).selectOption('New key, made now');
  await page.getByRole('combobox', { name: 'Algorithm (alg)' }).selectOption('HS256');
  await page.getByRole('combobox', { name: 'Template' }).selectOption('Logout token');
  await expect(claims).toHaveValue(/backchannel-logout/);
  await page.getByRole('combobox', { name: 'Template' }).selectOption('Plain JWT');
  await page.goto('./#/keys');
  await page.goto('./#/new');
  await expect(claims).toHaveValue(/<img src=x/);
  await sign.click();
  await expect(token).not.toHaveValue(before);
  const text = await token.inputValue();
  expect(part(text, 1)['sub']).toBe('<img src=x onerror=alert(1)>');
  expect(Number(part(text, 1)['exp'])).toBeGreaterThan(1_795_000_000);
  expect(
    await page.evaluate(() => JSON.stringify([localStorage, sessionStorage].map((it) => Object.entries(it)))),
  ).not.toContain('img');
  await page.reload();
  await expect(claims).not.toHaveValue(/img/);
});

test('a DPoP proof carries its key; it works by keyboard, and axe finds nothing at any width', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./#/new');
  await page.getByRole('combobox', { name: 'Template' }).selectOption('DPoP proof');
  await expect(page.getByRole('combobox', { name: 'Algorithm (alg)' })).not.toContainText('HS256');
  await page.getByRole('textbox', { name: 'Claims JSON' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Sign', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  const token = await page.getByRole('textbox', { name: 'Signed token' }).inputValue();
  expect(part(token, 0)).toEqual({
    typ: 'dpop+jwt',
    alg: 'ES256',
    jwk: expect.not.objectContaining({ d: expect.anything() }),
  });
  await page.getByRole('button', { name: 'Copy DPoP header' }).click();
  expect(await copied(page)).toBe(`DPoP: ${token}`);
  await page.getByRole('button', { name: 'Show private key' }).click();
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1366, 390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme });
      expect(await axeFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
});
