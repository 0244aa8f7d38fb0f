import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ecDomains } from '../numbers/ec-domain.ts';
import { inverse, modulo, toBytes } from '../numbers/big-number.ts';
import { bitsOf, derOf, identifierOf, integerOf, octetsOf, sequenceOf } from '../asn1/der-writer.ts';
import { tags } from '../asn1/der.ts';
import { readKeys } from './read-keys.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const rsaJwk = rsa.privateKey.export({ format: 'jwk' });
const ecJwk = ec.privateKey.export({ format: 'jwk' });
const { n: modulus = '' } = rsaJwk;
const halved = Buffer.from(modulus, 'base64url');
halved[255] = (halved[255] ?? 0) & 0xfe;
const even = halved.toString('base64url');
const numberOf = (value: bigint): string => Buffer.from(toBytes(value, 32)).toString('base64url');
const order = ecDomains.get('P-256')?.order ?? 0n;

type Point = readonly [bigint, bigint];

/** The sum of two points whose x differ, or twice one (SEC 1 §2.2.1). */
function plus([x, y]: Point, [u, v]: Point, prime: bigint, a: bigint): Point {
  const isSame = x === u;
  const [top, bottom] = isSame ? [3n * x * x + a, 2n * y] : [v - y, u - x];
  const slope = modulo(top * inverse(bottom, prime), prime);
  const sum = modulo(slope * slope - x - u, prime);
  return [sum, modulo(slope * (x - sum) - y, prime)];
}

/** A multiple of a point, by doubling from the highest bit on. */
function times(point: Point, factor: bigint, prime: bigint, a: bigint): Point {
  let result = point;
  for (const bit of factor.toString(2).slice(1)) {
    result = plus(result, result, prime, a);
    if (bit === '1') result = plus(result, point, prime, a);
  }
  return result;
}

const first = (text: string): string | undefined => readKeys(text).problems[0]?.message;
const jwk = (value: object): string => JSON.stringify(value);

const piece = (bytes: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.of(0, 0, bytes.length >> 8, bytes.length & 255), bytes]);

const EVEN =
  'The modulus "n" of this RSA key is even, and a product of two odd primes never is (RFC 8017 §3.1): the number was cut or altered. Copy the key once more.';

describe('RSA numbers that are no key', () => {
  it.each([
    ['an even modulus', { n: even, e: 'AQAB' }, EVEN],
    [
      'the exponent 0',
      { n: modulus, e: 'AA' },
      'The exponent "e" of this RSA key is 0, with which anyone can make a signature; RFC 8017 §3.1 wants 3 at least, and nearly every key has 65537 ("AQAB").',
    ],
    [
      'the exponent 1',
      { n: modulus, e: 'AQ' },
      'The exponent "e" of this RSA key is 1, with which anyone can make a signature; RFC 8017 §3.1 wants 3 at least, and nearly every key has 65537 ("AQAB").',
    ],
    [
      'an even exponent',
      { n: modulus, e: 'AQAA' },
      'The exponent "e" of this RSA key is even, so no private exponent belongs to it (RFC 8017 §3.1); nearly every key has 65537 ("AQAB").',
    ],
    [
      'the two swapped',
      { n: 'AQAB', e: modulus },
      'The exponent "e" of this RSA key is not below its modulus "n", as RFC 8017 §3.1 demands: were the two swapped, or one of them cut?',
    ],
  ])('%s', (_, numbers, message) => {
    const { keys, problems } = readKeys(jwk({ kty: 'RSA', ...numbers }));
    expect([keys, problems.map((problem) => problem.message)]).toEqual([[], [message]]);
  });

  it('a private exponent of 0 or 1 leaves the public key', () => {
    for (const [d, number] of [
      ['AA', 0],
      ['AQ', 1],
    ] as const) {
      const { keys, problems } = readKeys(jwk({ ...rsaJwk, d }));
      expect(keys.map(({ use }) => use)).toEqual(['public']);
      expect(problems[0]?.message).toBe(
        `The private exponent "d" of this RSA key is ${number}, which opens and signs nothing (RFC 8017 §3.2): it is a placeholder, or was cut.`,
      );
    }
  });

  it('are found in DER and in OpenSSH, too', () => {
    const numbers = sequenceOf(integerOf(halved), integerOf(Uint8Array.of(1, 0, 1)));
    const spki = sequenceOf(sequenceOf(identifierOf('1.2.840.113549.1.1.1'), derOf(tags.null)), bitsOf(numbers));
    for (const der of [numbers, spki]) {
      const text = `-----BEGIN PUBLIC KEY-----\n${Buffer.from(der).toString('base64')}\n-----END PUBLIC KEY-----`;
      expect(first(text)).toBe(EVEN);
    }
    const ssh = Buffer.concat([
      piece(Buffer.from('ssh-rsa')),
      piece(Buffer.of(1, 0, 1)),
      piece(Buffer.concat([Buffer.of(0), halved])),
    ]);
    expect(first(`ssh-rsa ${ssh.toString('base64')}`)).toBe(EVEN);
  });
});

describe('private numbers of EC keys', () => {
  it.each([
    [0n, 'zero'],
    [order, 'not below the order of the curve'],
    [order + 1n, 'not below the order of the curve'],
  ])('%d', (d, what) => {
    const message = `The private number "d" of this EC key on P-256 is ${what}, and must be 1 at least and below that order (SEC 1 §3.2.1): it is a placeholder, or was altered.`;
    const { keys, problems } = readKeys(jwk({ ...ecJwk, d: numberOf(d) }));
    expect([keys.map(({ use }) => use), problems.map((problem) => problem.message)]).toEqual([['public'], [message]]);
    const sec1 = sequenceOf(
      integerOf(Uint8Array.of(1)),
      octetsOf(toBytes(d, 32)),
      derOf(tags.context(0), identifierOf('1.2.840.10045.3.1.7')),
    );
    expect(first(Buffer.from(sec1).toString('base64').padEnd(48, '\n'))).toBe(undefined);
    const pem = `-----BEGIN EC PRIVATE KEY-----\n${Buffer.from(sec1).toString('base64')}\n-----END EC PRIVATE KEY-----`;
    expect(first(pem)).toBe(message);
  });

  it.each([...ecDomains])('on %s are below the number that leads around to the generator', (_, domain) => {
    const { prime, a, generator, order: count, size } = domain;
    expect([prime, count].map((value) => Math.ceil(value.toString(2).length / 8))).toEqual([size, size]);
    const [x, y] = generator;
    expect(times(generator, count - 1n, prime, a)).toEqual([x, prime - y]);
  });

  it.each([1n, order - 1n])('%d is one', (d) => {
    expect(readKeys(jwk({ ...ecJwk, d: numberOf(d) })).keys.map(({ use }) => use)).toEqual(['private']);
  });
});

describe('curves that JOSE does not have', () => {
  it.each([
    ['sect233r1', 'sect233r1, a binary curve (OID 1.3.132.0.27)'],
    ['sect571k1', 'sect571k1, a binary curve (OID 1.3.132.0.38)'],
    ['secp224r1', 'P-224 (OID 1.3.132.0.33)'],
    ['prime192v1', 'P-192 (OID 1.2.840.10045.3.1.1)'],
  ])('%s', (name, shown) => {
    const pem = generateKeyPairSync('ec', { namedCurve: name })
      .privateKey.export({ type: 'pkcs8', format: 'pem' })
      .toString();
    expect(first(pem)).toBe(
      `This EC key is on ${shown}; JOSE knows P-256, P-384, P-521 and secp256k1 (RFC 7518 §6.2.1.1).`,
    );
  });
});

const said = (value: object): readonly string[] =>
  readKeys(jwk(value)).keys.flatMap(({ remarks }) => remarks.map(({ message }) => message));

describe('what a key says of its own use', () => {
  const { d: _, ...open } = ecJwk;

  it.each([
    [{ ...ecJwk, use: 'sig', key_ops: ['sign', 'verify'] }, []],
    [{ ...open, use: 'enc', key_ops: ['deriveKey'] }, []],
    [
      { ...ecJwk, use: 'SIG' },
      ['"use" is “SIG”; RFC 7517 §4.2 defines "sig" and "enc", and case matters. Libraries may pass over this key.'],
    ],
    [
      { ...ecJwk, use: 'enc', key_ops: ['sign'] },
      [
        '"use" is “enc”, and "key_ops" lists “sign”: RFC 7517 §4.3 demands that the two agree. Libraries may refuse this key.',
      ],
    ],
    [
      { ...ecJwk, use: 'sig', key_ops: ['sign', 'deriveKey'] },
      [
        '"use" is “sig”, and "key_ops" lists “deriveKey”: RFC 7517 §4.3 demands that the two agree. Libraries may refuse this key.',
      ],
    ],
    [{ ...ecJwk, key_ops: ['sign', 'sign'] }, ['"key_ops" lists a value twice, which RFC 7517 §4.3 forbids.']],
    [
      { ...open, key_ops: ['sign'] },
      [
        '"key_ops" lists “sign”, and this is a public key, which cannot do that: the list was copied from the private one.',
      ],
    ],
  ])('%#', (value, expected) => {
    expect(said(value)).toEqual(expected);
  });
});
