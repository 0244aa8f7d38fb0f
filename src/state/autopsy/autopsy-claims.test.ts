import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AutopsyFinding } from '../../core/autopsy/report.ts';
import { judged } from '../fixtures/judged.ts';

const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const secret = 'kT9vQ2mX7pL4zR8sWb1nYc6hDg3aEuJf0KqVxN5o';
const base64url = (text: string): string => Buffer.from(text).toString('base64url');
const input = (alg: string): string => `${base64url(JSON.stringify({ alg }))}.${base64url('{"sub":"42"}')}`;
const token = (key: string, alg = 'HS256'): string =>
  `${input(alg)}.${createHmac('sha256', key).update(input(alg)).digest('base64url')}`;

async function found(paste: string, key: string): Promise<AutopsyFinding | undefined> {
  const { autopsy } = (await judged({ paste, key })).signature;
  return autopsy?.status === 'done' ? autopsy.report.finding : undefined;
}

describe('a public key as the secret', () => {
  it('is called that where its PEM is base64 in the key field, and gets no button', async () => {
    const finding = await found(token(pem), Buffer.from(pem).toString('base64'));
    expect(finding?.more.join(' ')).toMatch(/algorithm confusion attack/);
    expect(finding?.remedy).toBeUndefined();
  });

  it.each(['kid', 'kty'])('does not make %s of a JWK a secret', async (name) => {
    const oct = { kty: 'oct', kid: 'key-2024-11', alg: 'HS256', k: base64url(secret) };
    const rsa = { ...publicKey.export({ format: 'jwk' }), kid: 'key-2024-11' };
    for (const jwk of [oct, rsa]) {
      const value = { kid: 'key-2024-11', kty: jwk.kty ?? '' }[name] ?? '';
      expect(await found(token(value), JSON.stringify(jwk))).toBeUndefined();
    }
  });
});

it('says nothing reassuring of a token that a public key made', async () => {
  const { headline, signature } = await judged({ paste: token(pem), key: pem });
  expect(headline).toMatch(/^Rejected: .* your public key is used as an/);
  expect(signature.state).toBe('fail');
});

it('puts a secret into the key field that is read as one, even if it is an address', async () => {
  const finding = await found(
    token('https://acme-corp.net'),
    JSON.stringify({ issuer: 'https://acme-corp.net', secret }),
  );
  expect(finding?.remedy?.key).toEqual({ text: Buffer.from('https://acme-corp.net').toString('hex'), encoding: 'hex' });
});

describe('a sentence about two causes', () => {
  it('speaks of the signature before it speaks of the secret', async () => {
    expect((await found(token('undefined', 'RS256'), pem))?.sentence).toBe(
      'The signature matches if it is checked as HMAC with SHA-256 and the secret is the text “undefined”.',
    );
  });

  it('has a comma before the second where one has a comma itself', async () => {
    const { publicKey: point, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const der = sign('sha256', Buffer.from(input('ES256')), privateKey).toString('base64');
    const finding = await found(
      `${input('ES256')}.${base64url(der)}`,
      point.export({ type: 'spki', format: 'pem' }).toString(),
    );
    expect(finding?.sentence).toMatch(/decoded once more, from base64, and it is converted from DER/);
  });
});

it('does not call the name in a line of YAML the ID of a key', async () => {
  const finding = await found(token(secret), `  jwt-secret: ${Buffer.from(secret).toString('base64')}`);
  expect(finding?.faults.map(({ id }) => id)).toEqual(['secret-named-line', 'secret-base64']);
});
