import { describe, expect, it } from 'vitest';
import { algorithms, type Algorithm } from '../registry/algorithms.ts';
import { contradictions } from './contradictions.ts';
import { describeKey, nameKey } from './describe-key.ts';
import { privateSet, publicSet } from './fixtures/rfc7517.ts';
import { fittingKeys, misfit } from './fits.ts';
import { publicHalf } from './public-half.ts';
import { readKeys } from './reading/read-keys.ts';
import { weaknessOf } from './weakness.ts';
import type { Key } from './key.ts';

const algorithm = (name: string): Algorithm => {
  const row = algorithms.get(name);
  if (!row) throw new Error(name);
  return row;
};
const only = (text: string): Key => {
  const [key] = readKeys(text).keys;
  if (!key) throw new Error(text);
  return key;
};
const secret = only('a-string-secret');
const rsa = only(JSON.stringify({ kty: 'RSA', n: `${'w'.repeat(170)}8`, e: 'AQAB' }));
const okp = only(JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43) }));
const mlDsa = only(JSON.stringify({ kty: 'AKP', alg: 'ML-DSA-44', pub: 'A'.repeat(1750) }));

describe('misfit', () => {
  it.each([
    ['ES256', rsa, 'This is an RSA 1024-bit public key; ES256 needs an EC key on P-256.'],
    ['HS256', okp, 'This is an OKP Ed25519 public key; HS256 needs a shared secret.'],
    ['RS256', secret, 'This is a secret of 15 bytes; RS256 needs an RSA key.'],
    ['EdDSA', rsa, 'This is an RSA 1024-bit public key; EdDSA needs an OKP key on Ed25519 or Ed448.'],
    ['Ed448', okp, 'This is an OKP Ed25519 public key; Ed448 needs an OKP key on Ed448.'],
    ['ML-DSA-65', mlDsa, 'This is an AKP ML-DSA-44 public key; ML-DSA-65 needs an AKP key for ML-DSA-65.'],
    ['HS512', secret, undefined],
    ['PS256', rsa, undefined],
    ['Ed25519', okp, undefined],
    ['ML-DSA-44', mlDsa, undefined],
  ])('%s with %o', (name, key, why) => {
    expect(misfit(algorithm(name), key)).toBe(why);
  });

  it('says which curve is wanted of an EC key on another', () => {
    const [key] = readKeys(publicSet).keys;
    expect(key && misfit(algorithm('ES384'), key)).toBe(
      'This is an EC P-256 public key; ES384 needs an EC key on P-384.',
    );
  });
});

describe('fittingKeys', () => {
  const keys = readKeys(
    `[${['a', 'b', 'c'].map((kid) => JSON.stringify({ kty: 'oct', kid, k: 'AAAA' })).join()},{"kty":"RSA","n":"AQABAQ","e":"AQAB"}]`,
  ).keys;

  it('puts the named key first and keeps the order of the others', () => {
    const { fitting, misfits } = fittingKeys(algorithm('HS256'), keys, 'b');
    expect(fitting.map((key) => key.kid)).toEqual(['b', 'a', 'c']);
    expect(misfits.map(({ why }) => why)).toEqual(['This is an RSA 25-bit public key; HS256 needs a shared secret.']);
  });

  it('keeps the order where no key is named', () => {
    expect(fittingKeys(algorithm('HS256'), keys).fitting.map((key) => key.kid)).toEqual(['a', 'b', 'c']);
    expect(fittingKeys(algorithm('HS256'), keys, 'z').fitting.map((key) => key.kid)).toEqual(['a', 'b', 'c']);
  });
});

describe('contradictions', () => {
  const key = only(JSON.stringify({ kty: 'oct', k: 'AAAA', kid: 'a', alg: 'HS512', use: 'enc', key_ops: ['encrypt'] }));

  it('tells all that the key says against its use', () => {
    expect(contradictions(algorithm('HS256'), key, 'b')).toEqual([
      { member: 'kid', why: 'The token has the kid “b”, and this key has the kid “a”.' },
      { member: 'alg', why: 'The key is for “HS512” only ("alg", RFC 7517 §4.4), and the token uses HS256.' },
      { member: 'use', why: 'The key is for encryption only ("use": "enc", RFC 7517 §4.2).' },
      { member: 'key_ops', why: 'The key does not list "verify" in "key_ops" (RFC 7517 §4.3).' },
    ]);
  });

  it('has nothing to say of a key that fits or is silent', () => {
    expect(contradictions(algorithm('HS256'), secret, 'b')).toEqual([]);
    const named = only(
      JSON.stringify({ kty: 'oct', k: 'AAAA', kid: 'a', alg: 'HS256', use: 'sig', key_ops: ['verify'] }),
    );
    expect(contradictions(algorithm('HS256'), named, 'a')).toEqual([]);
  });

  it('knows EdDSA and Ed25519 for one', () => {
    const text = JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43), alg: 'EdDSA' });
    expect(contradictions(algorithm('Ed25519'), only(text))).toEqual([]);
  });
});

describe('weaknessOf', () => {
  it.each([
    [
      'RS256',
      rsa,
      'The RSA key has 1024 bits; RS256 must be used with 2048 or more (RFC 7518 §3.3), and many servers refuse less.',
    ],
    [
      'PS512',
      rsa,
      'The RSA key has 1024 bits; PS512 must be used with 2048 or more (RFC 7518 §3.5), and many servers refuse less.',
    ],
    [
      'HS256',
      secret,
      'The secret has 15 bytes; HS256 must be used with 32 or more (RFC 7518 §3.2), and many servers refuse less.',
    ],
    ['HS256', only('x'.repeat(32)), undefined],
    [
      'HS384',
      only('x'.repeat(47)),
      'The secret has 47 bytes; HS384 must be used with 48 or more (RFC 7518 §3.2), and many servers refuse less.',
    ],
    ['EdDSA', okp, undefined],
  ])('%s with %o', (name, key, sentence) => {
    expect(weaknessOf(algorithm(name), key)).toBe(sentence);
  });
});

describe('publicHalf', () => {
  it('keeps only the public numbers, as RFC 7517 A.1 and A.2 publish them', () => {
    const halves = readKeys(privateSet).keys.map(publicHalf);
    const published = readKeys(publicSet).keys;
    expect(halves.map((half) => half?.material)).toEqual(published.map((key) => key.material));
    expect(halves.map((half) => half?.use)).toEqual(['public', 'public']);
  });

  it('is the key itself for a public one, and nothing for a secret', () => {
    expect(publicHalf(rsa)).toBe(rsa);
    expect(publicHalf(secret)).toBeUndefined();
  });
});

describe('describeKey', () => {
  it.each([
    [secret, 'secret of 15 bytes, UTF-8'],
    [only('x'), 'secret of 1 byte, UTF-8'],
    [rsa, 'RSA 1024-bit public key, JWK'],
    [okp, 'OKP Ed25519 public key, JWK'],
    [
      only(JSON.stringify({ kty: 'oct', k: 'AAAA', kid: 'k'.repeat(99) })),
      `secret of 3 bytes, JWK, kid “${'k'.repeat(60)}…”`,
    ],
  ])('%o', (key, text) => {
    expect(describeKey(key)).toBe(text);
    expect(describeKey(key).startsWith(nameKey(key))).toBe(true);
  });
});
