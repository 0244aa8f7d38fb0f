import { createHmac, generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { judged } from '../fixtures/judged.ts';

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

it.each(['rsa', 'ec'] as const)('an HMAC made with the text of a public %s key is rejected', async (kind) => {
  const { publicKey } =
    kind === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const input = `${encoded({ alg: 'HS256' })}.${encoded({ sub: 'admin', exp: 4_102_444_800 })}`;
  const paste = `${input}.${createHmac('sha256', pem).update(input).digest('base64url')}`;
  const { outcome, headline, signature } = await judged({ paste, key: pem });
  expect([outcome, signature.state]).toEqual(['rejected', 'fail']);
  expect(headline).toMatch(/^Rejected: the signature does not match your key; it matches if your public key is used/);
});
