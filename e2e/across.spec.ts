import { createHash, generateKeyPairSync } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from './jotter.ts';

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
/** Who signed is no affair of these tests: what the tokens say of each other is. */
const made = (header: object, claims: object, seed = 1): string =>
  `${encoded(header)}.${encoded(claims)}.${Buffer.from(Array.from({ length: 64 }, (_, at) => (at * 37 + seed * 11) % 251)).toString('base64url')}`;

const now = Math.floor(Date.now() / 1000);
const jwk = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
const thumbprint = createHash('sha256')
  .update(JSON.stringify({ crv: jwk.crv, kty: jwk.kty, x: jwk.x, y: jwk.y }))
  .digest('base64url');
const claims = {
  iss: 'https://op.example',
  sub: 'ada',
  aud: 'https://api.example',
  client_id: 'c1',
  scope: 'read',
  iat: now,
  exp: now + 600,
  jti: '7d5b2f6e-3c1a-4b8e-9f0d-2a6c4e8b1d3f',
};
const accessToken = (jkt: string): string =>
  made({ typ: 'at+jwt', alg: 'ES256', kid: '1' }, { ...claims, cnf: { jkt } });
const proofFor = (token: string, change: object = {}): string =>
  made(
    { typ: 'dpop+jwt', alg: 'ES256', jwk },
    {
      jti: 'e1j3V_bKic8-LAEB',
      htm: 'GET',
      htu: 'https://api.example/orders',
      iat: now,
      ath: createHash('sha256').update(token).digest('base64url'),
      ...change,
    },
    2,
  );
const curl = (token: string, proof: string): string =>
  `curl -H 'DPoP: ${proof}' -H 'Authorization: DPoP ${token}' https://api.example/orders`;

/** The access token is in view first, because that is what a server judges. */
const viewProof = (page: Page) => page.getByRole('tab').first().click();

test('an access token and the proof that belongs to it', async ({ jotter, page }) => {
  await jotter.open();
  const token = accessToken(thumbprint);
  await jotter.paste(curl(token, proofFor(token)));
  await expect(page.getByText('found in Authorization header')).toBeVisible();
  await viewProof(page);
  await expect(jotter.gates).toContainText('Profile passes: DPoP proof');
  await expect(jotter.findings).toContainText('nothing to report');
});

test('a proof for another access token, another method and another address', async ({ jotter, page }) => {
  await jotter.open();
  const token = accessToken(thumbprint);
  await jotter.paste(curl(token, proofFor(`${token}x`, { htm: 'POST', htu: 'https://api.example/invoices' })));
  await viewProof(page);
  await expect(jotter.findings).toContainText('A DPoP proof for another access token');
  await expect(jotter.findings).toContainText('A DPoP proof for another method');
  await expect(jotter.findings).toContainText('A DPoP proof for another address');
});

test('a token that is bound to another key than that of the proof', async ({ jotter, page }) => {
  await jotter.open();
  const token = accessToken(createHash('sha256').update('another key').digest('base64url'));
  await jotter.paste(`Authorization: DPoP ${token}\nDPoP: ${proofFor(token)}`);
  await expect(jotter.findings).toContainText('bound');
  await expect(page.getByRole('button', { name: /Show the other place/ }).first()).toBeVisible();
});

test('two tokens with one jti, and one signature on two payloads', async ({ jotter }) => {
  await jotter.open();
  const [one, other] = [made({ alg: 'ES256' }, claims), made({ alg: 'ES256' }, { ...claims, sub: 'eve' })];
  await jotter.paste(`${one}\n${other}`);
  await expect(jotter.findings).toContainText('jti');
  await expect(jotter.findings).toContainText(/same signature/i);
});
