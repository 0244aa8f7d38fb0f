import { Buffer } from 'node:buffer';
import { hkdfSync } from 'node:crypto';
import { sealed } from '../src/crypto/autopsy/decryption/fixtures/sealed-kit.ts';
import { expect, test } from './jotter.ts';

const secret = 'kT9vQ2mX7pL4zR8sWb1nYc6hDg3aEuJf0KqVxN5o';

/** As next-auth 4 encrypts a session: HKDF of NEXTAUTH_SECRET, without a salt. */
const nextAuthSession = (): string => {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'NextAuth.js Generated Encryption Key', 32));
  const content = JSON.stringify({ name: 'Ann Doe', email: 'ann@acme-corp.net', sub: '42' });
  return sealed({ header: { alg: 'dir', enc: 'A256GCM' }, enc: 'A256GCM', contentKey: key, content });
};

test('a NextAuth.js session is opened with one click after its secret is pasted', async ({ jotter, page }) => {
  await jotter.open();
  await jotter.paste(`Cookie: next-auth.session-token=${nextAuthSession()}`);
  await jotter.paste(secret, jotter.key);
  await expect(jotter.reasons).toContainText(
    'The token can be decrypted if the key is derived from your secret as NextAuth.js 4 does it (HKDF with SHA-256, without a salt, 32 bytes).',
  );
  await expect(jotter.reasons).toContainText('As it was sent, with the key as it is, the token does not decrypt.');
  await expect(jotter.gates).toContainText(
    'Decryption does not decrypt as it is; it can be decrypted if the key is derived',
  );
  const tried = jotter.reasons.getByText(/^Found after trying \d+ ways$/);
  await tried.click();
  await expect(jotter.reasons.getByRole('listitem').filter({ hasText: 'Key derived by NextAuth.js 4' })).toBeVisible();
  await jotter.page.getByRole('button', { name: 'Use the derived key' }).click();
  await expect(jotter.gates).toContainText('Decryption passes: decrypted by the key you pasted');
  expect(await jotter.json('Payload JSON')).toContain('ann@acme-corp.net');
  await expect(page.getByRole('region', { name: 'Key', exact: true })).toContainText('32');
});

test('a token that was made wrong says what the issuer must change, and offers no key', async ({ jotter }) => {
  const key = Buffer.alloc(32, 7);
  const iv = Buffer.alloc(16, 9);
  await jotter.open();
  await jotter.paste(sealed({ header: { alg: 'dir', enc: 'A256GCM' }, enc: 'A256GCM', contentKey: key, iv }));
  await jotter.paste(JSON.stringify({ kty: 'oct', k: key.toString('base64url') }), jotter.key);
  await expect(jotter.reasons).toContainText(
    'The token can be decrypted if the initialization vector is used with all its 16 bytes. A256GCM requires exactly 12 bytes (RFC 7518 §5.3)',
  );
  await expect(jotter.page.getByRole('button', { name: /^Use / })).toHaveCount(0);
});
