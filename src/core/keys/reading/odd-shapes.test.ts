import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { describeKey } from '../describe-key.ts';
import { certifiedKey } from '../fixtures/rfc7517.ts';
import { readAnyKeys } from './unusual/read-any-keys.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const rsaJwk = rsa.publicKey.export({ format: 'jwk' });
const ecJwk = ec.publicKey.export({ format: 'jwk' });
const spki = rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const bare = rsa.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

const certified: { readonly x5c: readonly string[]; readonly n: string } = JSON.parse(certifiedKey);
const x5c = certified.x5c.map((text) => text.replace(/\s/g, ''));
const [certificate = ''] = x5c;
const certificatePem = `-----BEGIN CERTIFICATE-----\n${certificate.match(/.{1,64}/g)?.join('\n') ?? ''}\n-----END CERTIFICATE-----\n`;

/** What was read, each key by its kid, type and first number. */
const read = (value: unknown): readonly (readonly [string | undefined, string | undefined])[] =>
  readAnyKeys(JSON.stringify(value)).keys.map(({ kid, material }) => [kid, material.n ?? material.x]);
const sentences = (value: unknown): readonly string[] => {
  const { keys, problems } = readAnyKeys(JSON.stringify(value));
  return [...keys.flatMap(({ remarks }) => remarks), ...problems].map(({ message }) => message);
};

describe('key sets as providers serve them', () => {
  it.each<[string, unknown, ReturnType<typeof read>]>([
    [
      'Google: a map of kid to certificate',
      { a1: certificatePem, b2: certificatePem },
      [
        ['a1', certified.n],
        ['b2', certified.n],
      ],
    ],
    [
      'a map of kid to PEM',
      { a1: spki, b2: spki },
      [
        ['a1', rsaJwk.n],
        ['b2', rsaJwk.n],
      ],
    ],
    ['a map of kid to a certificate in base64', { a1: certificate }, [['a1', certified.n]]],
    [
      'a map of kid to JWK',
      { a1: rsaJwk, b2: ecJwk },
      [
        ['a1', rsaJwk.n],
        ['b2', ecJwk.x],
      ],
    ],
    [
      'an array of JWKs',
      [{ ...rsaJwk, kid: 'a1' }, ecJwk],
      [
        ['a1', rsaJwk.n],
        [undefined, ecJwk.x],
      ],
    ],
    ['x5c only', { keys: [{ kty: 'RSA', kid: 'a1', x5c }] }, [['a1', certified.n]]],
    ['x5c without kty', { keys: [{ kid: 'a1', x5c }] }, [['a1', certified.n]]],
    [
      'Azure',
      {
        keys: [
          {
            kty: 'RSA',
            use: 'sig',
            kid: 'a1',
            x5t: 'a1',
            n: certified.n,
            e: 'AQAB',
            x5c,
            issuer: 'https://login.example/{tenantid}/v2.0',
          },
        ],
      },
      [['a1', certified.n]],
    ],
    [
      'Keycloak: the key of a realm without BEGIN and END',
      { realm: 'demo', public_key: bare, 'token-service': 'https://id.example/realms/demo' },
      [[undefined, rsaJwk.n]],
    ],
    ['the key of a realm as PEM', { realm: 'demo', public_key: spki }, [[undefined, rsaJwk.n]]],
    [
      'GitHub: a list with ids beside the keys',
      { public_keys: [{ key_identifier: 'a1', key: spki, is_current: true }] },
      [['a1', rsaJwk.n]],
    ],
    ['keys with PEM in a set', { keys: [{ kid: 'a1', pem: spki }] }, [['a1', rsaJwk.n]]],
    ['an array of certificates', x5c, [[undefined, certified.n]]],
    ['a wrapped set', { data: { keys: [{ ...rsaJwk, kid: 'a1' }] } }, [['a1', rsaJwk.n]]],
    ['a key in a cnf claim', { cnf: { jwk: ecJwk } }, [[undefined, ecJwk.x]]],
    [
      'the answer of Vault: a map of versions',
      { data: { keys: { 1: { public_key: spki, name: 'rsa-2048' } } } },
      [[undefined, rsaJwk.n]],
    ],
  ])('%s', (_, value, expected) => {
    expect(read(value)).toEqual(expected);
    expect(readAnyKeys(JSON.stringify(value)).problems).toEqual([]);
  });

  it('Auth0: one certificate as PEM', () => {
    const { keys } = readAnyKeys(certificatePem);
    expect(keys.map(describeKey)).toEqual(['RSA 2048-bit public key, X.509 certificate']);
    expect(keys[0]?.certificates).toMatchObject({ own: 0, from: 'text' });
  });

  it('keeps a certificate that comes as DER in base64, as a dropped file does', () => {
    for (const text of [certificate, JSON.stringify({ a1: certificate })]) {
      const [key] = readAnyKeys(text).keys;
      expect(key?.certificates).toMatchObject({ own: 0, from: 'text' });
      expect(Buffer.from(key?.certificates?.list[0] ?? []).toString('base64')).toBe(certificate);
    }
  });

  it('takes a PEM whose line breaks are two characters, in JSON that was written twice', () => {
    expect(readAnyKeys(JSON.stringify({ a1: spki.replaceAll('\n', '\\n') })).keys.map(({ kid }) => kid)).toEqual([
      'a1',
    ]);
  });

  it('prefers the kid of the JWK to that of the map, and says so', () => {
    expect(read({ a1: { ...ecJwk, kid: 'own' } })).toEqual([['own', ecJwk.x]]);
    expect(sentences({ a1: { ...ecJwk, kid: 'own' } })).toEqual([
      'The map calls this key “a1”, and its own "kid" is “own”, which was used.',
    ]);
  });

  it('says that the numbers came out of the certificate', () => {
    expect(sentences({ keys: [{ kty: 'RSA', x5c }] })).toEqual([
      'This JWK does not hold the numbers of its key, which RFC 7518 §6 requires: they were taken out of its certificate ("x5c").',
    ]);
    expect(sentences({ keys: [{ x5c }] })[0]).toMatch(/^This JWK has no "kty" and does not hold the numbers/);
  });

  it('keeps the certificates of a JWK, and what it says of their hashes', () => {
    const [key] = readAnyKeys(JSON.stringify({ ...certified, x5c, x5t: 'AAAA', 'x5t#S256': 'BBBB' })).keys;
    expect(key?.certificates).toMatchObject({ own: 0, from: 'x5c', x5t: 'AAAA', x5tS256: 'BBBB' });
    expect(key?.certificates?.list.map((der) => Buffer.from(der).toString('base64'))).toEqual(x5c);
  });

  it('keeps a pasted chain together, each key with its own certificate', () => {
    const { keys } = readAnyKeys(`${certificatePem}${spki}${certificatePem}`);
    expect(keys.map(({ certificates }) => [certificates?.own, certificates?.list.length])).toEqual([
      [0, 2],
      [undefined, undefined],
      [1, 2],
    ]);
  });

  it.each([
    [
      { kty: 'EC', x5c },
      '"kty" is “EC”, but the certificate in "x5c" holds a key of the type RSA; RFC 7517 §4.7 demands that they match.',
    ],
    [
      { kty: 'RSA', x5c: [bare] },
      'The first entry of "x5c" is no certificate with a key of JOSE. What stands there is SPKI.',
    ],
    [
      { ...rsaJwk, x5c: [] },
      '"x5c" should be an array of certificates, each a string (RFC 7517 §4.7); this array is empty.',
    ],
    [
      { ...rsaJwk, x5c: certificate },
      '"x5c" should be an array of certificates, each a string (RFC 7517 §4.7); this string was left out.',
    ],
    [{ ...rsaJwk, x5c: [7] }, 'Certificate 1 in "x5c" is no string (RFC 7517 §4.7).'],
    [
      { ...rsaJwk, x5c: [certificatePem] },
      'Certificate 1 in "x5c" has BEGIN and END lines; RFC 7517 §4.7 wants bare standard base64.',
    ],
    [
      { ...rsaJwk, x5c: [certificate.replaceAll('+', '-').replaceAll('/', '_')] },
      'Certificate 1 in "x5c" is written in base64url; RFC 7517 §4.7 wants bare standard base64.',
    ],
  ])('says what is wrong with x5c: %#', (value, message) => {
    expect(sentences(value)).toEqual([message]);
  });

  it('reads numbers in standard base64 and with padding, and says that strict libraries do not', () => {
    const standard = Buffer.from(rsaJwk.n ?? '', 'base64url').toString('base64');
    const value = { ...rsaJwk, n: standard };
    expect(read(value)).toEqual([[undefined, rsaJwk.n]]);
    expect(sentences(value)).toEqual([
      '"n" is not strict base64url (padding, “+” or “/”, or spare bits at its end). Jotter reads it all the same. Strict libraries reject this key (RFC 7515 §2).',
    ]);
    expect(read({ ...ecJwk, x: `${ecJwk.x ?? ''}=` })).toEqual([[undefined, ecJwk.x]]);
  });

  it('names the address in a discovery document, and fetches nothing', () => {
    expect(sentences({ issuer: 'https://id.example', jwks_uri: 'https://id.example/keys' })).toEqual([
      'This is a discovery document: it does not hold the keys, which are at https://id.example/keys ("jwks_uri"). Fetch them from there, or open that address yourself and paste what it shows.',
    ]);
    expect(sentences({ jwks_uri: 5 })[0]).toMatch(
      /its "jwks_uri", which should be the address of the keys, is no string/,
    );
  });
});
