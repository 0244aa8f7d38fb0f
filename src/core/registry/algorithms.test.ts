import { describe, expect, it } from 'vitest';
import { algorithms, likelyAlgorithm, signatureLengths } from './algorithms.ts';
import { encryptions } from './encryptions.ts';
import { ianaAlgorithms } from './fixtures/iana.ts';
import { prohibitedAlgorithms } from './prohibited-algorithms.ts';

const registered = (location: string): readonly string[] =>
  ianaAlgorithms.split('\n').flatMap((row) => {
    const [name = '', where] = row.split(' ');
    return where === location ? [name] : [];
  });

describe('algorithms', () => {
  it('holds every registered alg value once, and no other', () => {
    expect([...algorithms.keys()].sort()).toEqual([...registered('alg')].sort());
    expect([...encryptions.keys()].sort()).toEqual([...registered('enc')].sort());
    expect([...prohibitedAlgorithms].sort()).toEqual([...registered('JWK')].sort());
  });

  it('says of every implemented signature what a verifier must know', () => {
    const rows = [...algorithms.values()].filter((row) => row.kind === 'mac' || row.kind === 'signature');
    expect(rows.map((row) => row.name)).toEqual(
      'HS256 HS384 HS512 RS256 RS384 RS512 ES256 ES384 ES512 PS256 PS384 PS512 Ed25519 EdDSA Ed448 ES256K ML-DSA-44 ML-DSA-65 ML-DSA-87'.split(
        ' ',
      ),
    );
    for (const row of rows) {
      expect(row.implemented, row.name).toBe(true);
      expect(row.scheme, row.name).toBeDefined();
      expect(row.signatureLength, row.name).toBeDefined();
      if (row.kind === 'mac') expect(row.smallestSecret).toBe(Number(row.name.slice(2)) / 8);
    }
  });

  it.each([
    ['ES256', 'ECDSA on P-256 with SHA-256', 64, 'RFC 7518 §3.4'],
    ['ES384', 'ECDSA on P-384 with SHA-384', 96, 'RFC 7518 §3.4'],
    ['ES512', 'ECDSA on P-521 with SHA-512', 132, 'RFC 7518 §3.4'],
    ['PS384', 'RSA-PSS with SHA-384', 'modulus', 'RFC 7518 §3.5'],
    ['RS512', 'RSA PKCS#1 v1.5 with SHA-512', 'modulus', 'RFC 7518 §3.3'],
    ['HS384', 'HMAC with SHA-384', 48, 'RFC 7518 §3.2'],
    ['ES256K', 'ECDSA on secp256k1 with SHA-256', 64, 'RFC 8812 §3.2'],
  ])('%s: %s', (name, title, signatureLength, reference) => {
    expect(algorithms.get(name)).toMatchObject({ title, signatureLength, reference });
  });

  it('pairs the hash and the key wrap of PBES2', () => {
    expect(algorithms.get('PBES2-HS384+A192KW')?.title).toBe('A password (PBKDF2, SHA-384) wraps the key');
  });

  it('is not fooled by names that every object has', () => {
    expect(algorithms.get('constructor')).toBeUndefined();
    expect(algorithms.get('__proto__')).toBeUndefined();
  });
});

describe('likelyAlgorithm', () => {
  it.each([
    ['hs256', 'HS256'],
    ['NONE', 'none'],
    ['nOnE', 'none'],
    ['RSA256', 'RS256'],
    ['RSA-SHA512', 'RS512'],
    ['HMACSHA256', 'HS256'],
    ['SHA256', 'HS256'],
    ['ECDSA256', 'ES256'],
    ['ES-256 ', 'ES256'],
    ['es256k', 'ES256K'],
    ['eddsa', 'EdDSA'],
    ['rsa-oaep', 'RSA-OAEP'],
    ['RSA1_5', 'RSA1_5'],
  ])('%s means %s', (written, meant) => {
    expect(likelyAlgorithm(written)?.name).toBe(meant);
  });

  it.each(['', 'HS1', 'HS999', 'x'.repeat(100_000), '256'])('%.20s means nothing known', (written) => {
    expect(likelyAlgorithm(written)).toBeUndefined();
  });
});

describe('the lengths of a signature', () => {
  it.each([
    ['HS256', [32]],
    ['EdDSA', [64, 114]],
    ['Ed448', [114]],
    ['RS256', []],
    ['A128KW', []],
  ])('of %s are %j bytes', (name, lengths) => {
    const row = algorithms.get(name);
    expect(row && signatureLengths(row)).toEqual(lengths);
  });
});
