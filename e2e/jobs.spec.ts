import { createHmac, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { Clicks } from './clicks.ts';
import { expect, test } from './jotter.ts';
import { encryptedWith } from './made.ts';

// The jobs of a developer's day, each from the paste to its end, as a new visitor sees the page. What they are called is in the names of the tests.
test.use({ unfolded: [] });

const encoded = (json: unknown): string => Buffer.from(JSON.stringify(json)).toString('base64url');
const now = (): number => Math.floor(Date.now() / 1000);
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const life = { iss: 'https://id.acme.example', sub: 'u-48121', aud: 'https://api.acme.example/' };

function rs256(claims: object): string {
  const input = `${encoded({ alg: 'RS256', typ: 'JWT', kid: 'k-1' })}.${encoded(claims)}`;
  return `${input}.${sign('sha256', Buffer.from(input), rsa.privateKey).toString('base64url')}`;
}

function hs256(claims: object, secret: Buffer | string): string {
  const input = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(claims)}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

const current = (): object => ({ ...life, iat: now() - 60, exp: now() + 3600 });
const verdict = (page: Page): Locator => page.getByRole('status', { name: 'Verdict' });

test.beforeEach(async ({ jotter }) => {
  await jotter.open();
});

test('job 1: why an expired token is rejected is said without a click, and one checks it as it was before', async ({
  jotter,
  page,
}) => {
  const clicks = new Clicks();
  await jotter.paste(rs256({ ...life, iat: now() - 10_800, exp: now() - 7200 }));
  await expect(verdict(page)).toContainText('Rejected: expired 2 h ago');
  await expect(page.getByRole('region', { name: 'Reasons' })).toContainText('The token expired on');
  await clicks.on(page.getByRole('button', { name: /^Check as of / }));
  await expect(verdict(page)).not.toContainText('Rejected');
  await expect(jotter.chips).toContainText('Clock');
  expect(clicks.count).toBe(1);
});

test('job 2: a wrong audience is found in two clicks', async ({ jotter, page }) => {
  const clicks = new Clicks();
  await jotter.paste(rs256(current()));
  await clicks.on(page.getByRole('button', { name: /^Audience/ }));
  const field = page.getByRole('group', { name: 'Audience' }).getByLabel('Expected audience (aud)');
  await expect(field).toBeFocused();
  await page.keyboard.type('https://api.acme.example');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Reasons' })).toContainText('Only the slash at the end differs');
  await clicks.on(page.getByRole('button', { name: 'Accept this aud' }));
  await expect(verdict(page)).not.toContainText('Rejected');
  expect(clicks.count).toBe(2);
});

test('jobs 3 and 4: a key set and a PEM on one line verify a token in at most two clicks', async ({ jotter }) => {
  const jwk = { ...rsa.publicKey.export({ format: 'jwk' }), kid: 'k-1' };
  const pem = rsa.publicKey.export({ format: 'pem', type: 'spki' });
  const oneLine = String(pem).trim().replaceAll('\n', '\\n');
  for (const key of [JSON.stringify({ keys: [jwk, { ...jwk, kid: 'other' }] }), oneLine]) {
    const clicks = new Clicks();
    await jotter.open();
    await jotter.paste(rs256(current()));
    await clicks.on(jotter.key);
    await jotter.paste(key, jotter.key);
    await expect(jotter.gates).toContainText('Signature passes');
    expect(clicks.count).toBeLessThanOrEqual(2);
  }
});

test('job 5: a secret that is base64 is named as the cause, and used in two clicks', async ({ jotter, page }) => {
  const clicks = new Clicks();
  const secret = randomBytes(32);
  await jotter.paste(hs256(current(), secret));
  await clicks.on(jotter.key);
  await jotter.paste(secret.toString('base64'), jotter.key);
  await expect(verdict(page)).toContainText('base64');
  await clicks.on(page.getByRole('button', { name: 'Use base64' }).first());
  await expect(jotter.gates).toContainText('Signature passes');
  expect(clicks.count).toBe(2);
});

test('job 8: an encrypted token is decrypted in two clicks', async ({ jotter }) => {
  const clicks = new Clicks();
  const made = await encryptedWith('RSA-OAEP-256', 'A256GCM');
  await jotter.paste(made.token);
  await clicks.on(jotter.key);
  await jotter.paste(made.key, jotter.key);
  await expect(jotter.gates).toContainText('Decryption passes');
  expect(clicks.count).toBeLessThanOrEqual(2);
});

test('job 11: a curl command with a cookie shows the token that the server judges, and the other in one click', async ({
  jotter,
  page,
}) => {
  const clicks = new Clicks();
  const tokens = page.getByRole('tablist', { name: /token/i });
  const [bearer, cookie] = [rs256(current()), rs256({ ...life, sub: 'cookie', exp: now() - 60 })];
  await jotter.paste(
    `curl https://api.acme.example -H 'Cookie: session=${cookie}' -H 'Authorization: Bearer ${bearer}'`,
  );
  await expect(tokens.getByRole('tab', { selected: true })).toContainText('Authorization header');
  expect(await jotter.json('Payload JSON')).toContain('u-48121');
  await clicks.on(page.getByRole('tab', { name: /^cookie session/ }));
  await expect.poll(() => jotter.json('Payload JSON')).toContain('"cookie"');
  expect(clicks.count).toBe(1);
  expect(await axeFaults(page)).toEqual([]);
});

test('the answer and its reasons are above the fold, and nothing scrolls sideways', async ({ jotter, page }) => {
  await jotter.paste(rs256({ ...life, iat: now() - 10_800, exp: now() - 7200 }));
  await expect(page.getByRole('region', { name: 'Reasons' })).toContainText('The token expired on');
  await expect(page.getByRole('region', { name: 'Reasons' })).toBeInViewport({ ratio: 1 });
  await expect(jotter.payload).toBeInViewport({ ratio: 1 });
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await expect(page.getByRole('status', { name: 'Verdict' })).toBeInViewport({ ratio: 1 });
  }
});

test('the verdict stays in view once it has scrolled away, and its step works there', async ({ jotter, page }) => {
  await page.setViewportSize({ width: 1366, height: 400 });
  await jotter.paste(rs256({ ...life, iat: now() - 10_800, exp: now() - 7200 }));
  await expect(page.getByRole('button', { name: /^Check as of / })).toHaveCount(1);
  await page.getByRole('button', { name: 'Findings' }).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 600);
  const sticky = page.getByRole('button', { name: /^Check as of / }).last();
  await expect(sticky).toBeInViewport();
  await sticky.click();
  await expect(verdict(page)).not.toContainText('Rejected');
});

test('job 12: a safe twin of a rejected token is copied in three clicks', async ({ jotter, page }) => {
  const clicks = new Clicks();
  await jotter.paste(rs256({ ...life, email: 'ada@acme.example', iat: now() - 10_800, exp: now() - 7200 }));
  await jotter.paste(String(rsa.publicKey.export({ format: 'pem', type: 'spki' })), jotter.key);
  await expect(verdict(page)).toContainText('Rejected: expired 2 h ago');
  await clicks.on(page.getByRole('button', { name: 'Share …' }));
  const dialog = page.getByRole('dialog', { name: 'Share this token' });
  await clicks.on(dialog.getByRole('tab', { name: 'Safe twin' }));
  await expect(dialog.getByRole('status').first()).toContainText(/^Checked: same verdict, same \d+ findings?/);
  await clicks.on(dialog.getByRole('button', { name: 'Copy as Markdown' }));
  await expect(dialog.getByText('Copied', { exact: true })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('Rejected: expired 2 h ago');
  expect(copied).toContain('-----BEGIN PUBLIC KEY-----');
  for (const one of ['acme', 'u-48121', 'k-1"', String(rsa.publicKey.export({ format: 'jwk' }).n).slice(0, 40)])
    expect(copied).not.toContain(one);
  expect(clicks.count).toBe(3);
  expect(await axeFaults(page)).toEqual([]);
});
