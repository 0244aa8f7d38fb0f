import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ml_dsa44 } from '@noble/post-quantum/ml-dsa.js';
import { ecDomains } from '../../core/keys/numbers/ec-domain.ts';
import { toBytes, toNumber } from '../../core/keys/numbers/big-number.ts';
import type { Polyfill, SignaturePolyfill } from './polyfill.ts';
import { ed25519 } from './ed25519.ts';
import { ed448 } from './ed448.ts';
import { loadPolyfill, loadSignaturePolyfill } from './load-polyfill.ts';
import { mlDsa44, mlDsa65, mlDsa87 } from './ml-dsa.ts';
import { secp256k1 } from './secp256k1.ts';
import * as x25519 from './x25519.ts';
import * as x448 from './x448.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const hex = (text: string): Bytes => Uint8Array.from(Buffer.from(text.replaceAll(/\s/g, ''), 'hex'));
const b64 = (text = ''): Bytes => Uint8Array.from(Buffer.from(text, 'base64url'));
const utf8 = (text: string): Bytes => Uint8Array.from(Buffer.from(text));

describe('RFC 8032 7.4, Ed448', () => {
  it.each([
    [
      'blank',
      '',
      '6c82a562cb808d10d632be89c8513ebf6c929f34ddfa8c9f63c9960ef6e348a3528c8a3fcc2f044e39a3fc5b94492f8f032e7549a20098f95b',
      '5fd7449b59b461fd2ce787ec616ad46a1da1342485a70e1f8a0ea75d80e96778edf124769b46c7061bd6783df1e50f6cd1fa1abeafe8256180',
      '533a37f6bbe457251f023c0d88f976ae2dfb504a843e34d2074fd823d41a591f2b233f034f628281f2fd7a22ddd47d7828c59bd0a21bfd3980ff0d2028d4b18a9df63e006c5d1c2d345b925d8dc00b4104852db99ac5c7cdda8530a113a0f4dbb61149f05a7363268c71d95808ff2e652600',
    ],
  ])('%s', (_, message, secret, publicKey, signature) => {
    expect(ed448.publicKeyOf(hex(secret))).toEqual(hex(publicKey));
    expect(ed448.sign(hex(message), hex(secret))).toEqual(hex(signature));
    expect(ed448.verify(hex(signature), hex(message), hex(publicKey))).toBe(true);
  });
});

describe('RFC 9964, the example of ML-DSA-44', () => {
  // Its key pair comes from 32 zero bytes, and its signature is the deterministic one: a hash stands for its 2420 bytes.
  const seed = new Uint8Array(32);
  const input = utf8(
    'eyJhbGciOiJNTC1EU0EtNDQiLCJraWQiOiJUNHhsNzBTN01UNlplcTZyOVY5ZlBKR1ZuNzZ3Zm5YSjIxLWd5bzBHdTZvIn0.SXTigJlzIGEgZGFuZ2Vyb3VzIGJ1c2luZXNzLCBGcm9kbywgZ29pbmcgb3V0IHlvdXIgZG9vci4',
  );

  it('has the public key of its thumbprint, and verifies the signature that begins as published', () => {
    const pub = Buffer.from(mlDsa44.publicKeyOf(seed)).toString('base64url');
    const json = JSON.stringify({ alg: 'ML-DSA-44', kty: 'AKP', pub });
    expect(createHash('sha256').update(json).digest('base64url')).toBe('T4xl70S7MT6Zeq6r9V9fPJGVn76wfnXJ21-gyo0Gu6o');
    const { secretKey } = ml_dsa44.keygen(seed);
    const signature = Uint8Array.from(ml_dsa44.sign(input, secretKey, { extraEntropy: false }));
    expect(Buffer.from(signature).toString('base64url')).toMatch(
      /^knI1Q_9CIzLH5Xy94Kkc7WVKqZcAgtJ3mNf0GUj1uLA6YXAWFJfXkh-zQxUt/,
    );
    expect(mlDsa44.verify(signature, input, b64(pub))).toBe(true);
    expect(mlDsa44.sign(input, seed)).not.toEqual(signature);
  });

  it.each([
    [mlDsa65, 'ML-DSA-65', 1952, 3309],
    [mlDsa87, 'ML-DSA-87', 2592, 4627],
  ] as const)('%# has the sizes of FIPS 204', (polyfill, name, publicSize, signatureSize) => {
    expect(name).toMatch(/^ML-DSA-/);
    expect(polyfill.publicKeyOf(seed).length).toBe(publicSize);
    expect(polyfill.sign(input, seed).length).toBe(signatureSize);
  });
});

const okp = (polyfill: SignaturePolyfill, type: 'ed25519' | 'ed448') => {
  const { publicKey, privateKey } = type === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ed448');
  const jwk = privateKey.export({ format: 'jwk' });
  return { polyfill, publicKey, privateKey, secret: b64(jwk.d), raw: b64(jwk.x) };
};
const ec = () => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'secp256k1' });
  const jwk = privateKey.export({ format: 'jwk' });
  return {
    polyfill: secp256k1,
    publicKey: { key: publicKey, dsaEncoding: 'ieee-p1363' } as const,
    privateKey: { key: privateKey, dsaEncoding: 'ieee-p1363' } as const,
    secret: b64(jwk.d),
    raw: Uint8Array.of(4, ...b64(jwk.x), ...b64(jwk.y)),
  };
};

describe.each([
  ['Ed25519', () => okp(ed25519, 'ed25519'), undefined],
  ['Ed448', () => okp(ed448, 'ed448'), undefined],
  ['secp256k1', ec, 'sha256'],
] as const)('%s beside OpenSSL', (_, make, hash) => {
  const message = utf8('the same message for both');

  it('verifies what the other signs, and refuses what was altered', () => {
    for (let round = 0; round < 5; round += 1) {
      const { polyfill, publicKey, privateKey, secret, raw } = make();
      expect(polyfill.publicKeyOf(secret)).toEqual(raw);
      expect(polyfill.isPublicKey(raw)).toBe(true);
      expect(verify(hash, message, publicKey, polyfill.sign(message, secret))).toBe(true);
      const signature = Uint8Array.from(sign(hash, message, privateKey));
      expect(polyfill.verify(signature, message, raw)).toBe(true);
      signature[40] = (signature[40] ?? 0) ^ 1;
      expect(polyfill.verify(signature, message, raw)).toBe(false);
    }
  });
});

it('takes both signs of s on secp256k1, as RFC 8812 does not choose', () => {
  const { privateKey, raw } = ec();
  const message = utf8('m');
  const signature = Uint8Array.from(sign('sha256', message, privateKey));
  const order = ecDomains.get('secp256k1')?.order ?? 0n;
  const other = Uint8Array.of(...signature.subarray(0, 32), ...toBytes(order - toNumber(signature.subarray(32)), 32));
  expect([signature, other].map((each) => secp256k1.verify(each, message, raw))).toEqual([true, true]);
});

describe.each([
  ['X25519', x25519, () => generateKeyPairSync('x25519')],
  ['X448', x448, () => generateKeyPairSync('x448')],
] as const)('%s beside OpenSSL', (_, polyfill: Polyfill, make) => {
  it('computes the same public key', () => {
    const { d, x } = make().privateKey.export({ format: 'jwk' });
    expect(polyfill.publicKeyOf(b64(d))).toEqual(b64(x));
  });
});

describe('loading', () => {
  it.each(['secp256k1', 'Ed25519', 'Ed448', 'ML-DSA-44', 'ML-DSA-65', 'ML-DSA-87'])('%s signs', async (name) => {
    expect(await loadSignaturePolyfill(name)).toMatchObject({ ok: true });
    expect(await loadPolyfill(name)).toMatchObject({ ok: true });
  });

  it.each(['X25519', 'X448'])('%s only agrees', async (name) => {
    expect(await loadSignaturePolyfill(name)).toBeUndefined();
    expect(await loadPolyfill(name)).toMatchObject({ ok: true });
  });

  it.each(['P-256', '__proto__', ''])('“%s” has none', async (name) => {
    expect(await loadPolyfill(name)).toBeUndefined();
  });
});

it('has keys that OpenSSL takes', () => {
  const { secret } = okp(ed448, 'ed448');
  const jwk = { kty: 'OKP', crv: 'Ed448', d: Buffer.from(secret).toString('base64url') };
  const x = Buffer.from(ed448.publicKeyOf(secret)).toString('base64url');
  const privateKey = createPrivateKey({ key: { ...jwk, x }, format: 'jwk' });
  expect(createPublicKey(privateKey).export({ format: 'jwk' }).x).toBe(x);
});
