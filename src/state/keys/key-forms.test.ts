import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { expect, it } from 'vitest';
import { judged } from '../fixtures/judged.ts';
import { $keyReading } from './key-field.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
function tokenOf(alg: string, key: KeyObject): string {
  const input = `${part({ alg })}.${part({ sub: 'ada' })}`;
  return `${input}.${sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

const spki = rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const { n = '', e = '' } = rsa.publicKey.export({ format: 'jwk' });
const { x = '', y = '' } = ec.publicKey.export({ format: 'jwk' });
const set = JSON.stringify({ keys: [{ kty: 'RSA', n, e }] });
const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
const base64 = (text: string | Buffer): string => Buffer.from(text).toString('base64');

/** One of each way in which a key stands inside another text. */
it.each([
  ['a Kubernetes Secret', 'RS256', `data:\n  jwt.pub: ${base64(spki)}\n`],
  ['a line of .env', 'RS256', `JWT_PUBLIC_KEY=${base64(rsa.publicKey.export({ type: 'spki', format: 'der' }))}`],
  ['inline_string of Envoy', 'RS256', `inline_string: '${set}'`],
  ['the members of a JWK', 'RS256', `"kty":"RSA","n":"${n}","e":"${e}"`],
  ['a PEM with stray letters', 'RS256', spki.replaceAll('\n', 'n')],
  [
    'XML',
    'RS256',
    `<RSAKeyValue><Modulus>${base64(Buffer.from(n, 'base64url'))}</Modulus><Exponent>AQAB</Exponent></RSAKeyValue>`,
  ],
  ['a point', 'ES256', point.toString('base64url')],
  ['the header of Web Push', 'ES256', `vapid t=eyJhbGciOiJFUzI1NiJ9.e30.AAAA, k=${point.toString('base64url')}`],
])('the page verifies with the key of %s', async (_, alg, key) => {
  const { signature } = await judged({ paste: tokenOf(alg, alg === 'RS256' ? rsa.privateKey : ec.privateKey), key });
  expect([signature.state, $keyReading.get().problems]).toEqual(['pass', []]);
});

it('the page names a key store, and does not take it for a secret', async () => {
  const store = Buffer.from(`feedfeed00000002${'00'.repeat(60)}`, 'hex').toString('base64');
  const { signature } = await judged({ paste: tokenOf('RS256', rsa.privateKey), key: store });
  expect(signature.state).toBe('unchecked');
  expect($keyReading.get().keys).toEqual([]);
  expect($keyReading.get().problems[0]?.message).toMatch(/^This is a Java key store/);
});
