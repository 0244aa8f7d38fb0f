import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { toBytes } from '../numbers/big-number.ts';
import { bitsOf, derOf, identifierOf, integerOf, octetsOf, sequenceOf } from '../asn1/der-writer.ts';
import { ecDomains, type EcDomain } from '../numbers/ec-domain.ts';
import { explicitKeys } from '../fixtures/explicit-keys.ts';
import { readKeys } from '../reading/read-keys.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const note = (crv: string): string =>
  `This key spells out the numbers of its curve, which are those of ${crv}, and was read as such; RFC 5480 §2.1.1 requires the name instead, so other libraries may reject this key.`;
const unknown =
  'This EC key spells out its curve, and its numbers are those of no curve that JOSE knows: P-256, P-384, P-521 or secp256k1 (RFC 7518 §6.2.1.1).';

const domainOf = (crv: string): EcDomain => {
  const found = ecDomains.get(crv);
  if (!found) throw new Error(crv);
  return found;
};

/** The members of ECParameters, each in DER; those of a test replace them. */
type Members = Readonly<Record<'version' | 'field' | 'curve' | 'base' | 'order' | 'cofactor', Bytes>>;

const primeField = (prime: bigint, size: number): Bytes =>
  sequenceOf(identifierOf('1.2.840.10045.1.1'), integerOf(toBytes(prime, size)));
const point = (form: number, ...numbers: readonly Bytes[]): Bytes =>
  octetsOf(Uint8Array.from([form, ...numbers.flatMap((number) => [...number])]));

function membersOf({ prime, a, b, generator: [x, y], order, size }: EcDomain): Members {
  const bytes = (value: bigint): Bytes => toBytes(value < 0n ? value + prime : value, size);
  return {
    version: integerOf(Uint8Array.of(1)),
    field: primeField(prime, size),
    curve: sequenceOf(octetsOf(bytes(a)), octetsOf(bytes(b))),
    base: point(4, bytes(x), bytes(y)),
    order: integerOf(bytes(order)),
    cofactor: integerOf(Uint8Array.of(1)),
  };
}

/** A point that is another one than the generator, and on the curve. */
function ownPoint(crv: string): Bytes {
  const names = new Map([
    ['P-256', 'prime256v1'],
    ['P-384', 'secp384r1'],
    ['P-521', 'secp521r1'],
  ]);
  const jwk = generateKeyPairSync('ec', { namedCurve: names.get(crv) ?? crv }).publicKey.export({ format: 'jwk' });
  return Uint8Array.from([4, ...Buffer.from(jwk.x ?? '', 'base64url'), ...Buffer.from(jwk.y ?? '', 'base64url')]);
}

/** An SPKI in PEM over such parameters. */
function spkiOf(crv: string, changed: Partial<Members> = {}, without: readonly string[] = []): string {
  const members = Object.entries({ ...membersOf(domainOf(crv)), ...changed });
  const parameters = sequenceOf(...members.filter(([name]) => !without.includes(name)).map(([, bytes]) => bytes));
  const algorithm = sequenceOf(identifierOf('1.2.840.10045.2.1'), parameters);
  const der = sequenceOf(algorithm, bitsOf(ownPoint(crv)));
  return `-----BEGIN PUBLIC KEY-----\n${Buffer.from(der).toString('base64')}\n-----END PUBLIC KEY-----`;
}

const problemsOf = (text: string): readonly string[] => {
  const { keys, problems } = readKeys(text);
  expect(keys).toEqual([]);
  return problems.map(({ message }) => message);
};

describe.each(explicitKeys)('$crv spelled out by OpenSSL', ({ crv, named, ...forms }) => {
  const { x, y } = createPublicKey(named).export({ format: 'jwk' });

  it.each(Object.entries(forms))('in %s is the key that it is by name', (form, text) => {
    const { keys, problems } = readKeys(text);
    expect(problems).toEqual([]);
    expect(keys).toMatchObject([{ kty: 'EC', crv, material: { kty: 'EC', crv, x, y } }]);
    expect(keys[0]?.use).toBe(form === 'sec1' || form === 'pkcs8' ? 'private' : 'public');
    expect(keys[0]?.remarks.map(({ message }) => message)).toEqual([note(crv)]);
  });
});

describe.each([...ecDomains.keys()])('%s in numbers', (crv) => {
  const { prime, a, b, generator, order, size } = domainOf(crv);
  const [x, y] = generator.map((value) => toBytes(value, size));
  const octets = (value: bigint): Bytes => octetsOf(toBytes(value < 0n ? value + prime : value, size));
  if (!x || !y) throw new Error(crv);
  const parity = Number(generator[1] & 1n);

  it.each<readonly [string, Partial<Members>]>([
    ['as it is', {}],
    ['with a compressed base point', { base: point(2 + parity, x) }],
    ['with a hybrid base point', { base: point(6 + parity, x, y) }],
    ['with a seed', { curve: sequenceOf(octets(a), octets(b), bitsOf(Uint8Array.of(1, 2, 3))) }],
    ['with version 2', { version: integerOf(Uint8Array.of(2)) }],
    [
      'with b in its shortest form',
      { curve: sequenceOf(octets(a), octetsOf(toBytes(b, Math.ceil(b.toString(16).length / 2)))) },
    ],
  ])('%s', (_, changed) => {
    const [key] = readKeys(spkiOf(crv, changed)).keys;
    expect(key?.crv).toBe(crv);
    expect(key?.remarks.map(({ message }) => message)).toEqual([note(crv)]);
  });

  it('without its cofactor', () => {
    expect(readKeys(spkiOf(crv, {}, ['cofactor'])).keys[0]?.crv).toBe(crv);
  });

  it.each<readonly [string, Partial<Members>]>([
    ['another point of the curve', { base: octetsOf(ownPoint(crv)) }],
    ['the other point over its x', { base: point(4, x, toBytes(prime - generator[1], size)) }],
    ['the other point over its x, compressed', { base: point(3 - parity, x) }],
    ['a hybrid that contradicts itself', { base: point(7 - parity, x, y) }],
    ['x alone', { base: point(4, x) }],
    ['the point at infinity', { base: octetsOf(Uint8Array.of(0)) }],
  ])('never with %s for its base point', (_, changed) => {
    expect(problemsOf(spkiOf(crv, changed))).toEqual([
      `This EC key spells out ${crv} with a base point that is not the one of ${crv}: such a key can be made for anyone’s public point, to forge signatures of that person (CVE-2020-0601). Do not trust it.`,
    ]);
  });

  it.each<readonly [string, Partial<Members>]>([
    ['order', { order: integerOf(toBytes(order - 2n, size)) }],
    ['cofactor', { cofactor: integerOf(Uint8Array.of(4)) }],
  ])('not with another %s', (what, changed) => {
    expect(problemsOf(spkiOf(crv, changed))).toEqual([
      `This EC key spells out ${crv} with a ${what} that is not the one of ${crv}: the key was altered. Do not use it.`,
    ]);
  });

  it.each<readonly [string, Partial<Members>]>([
    ['prime', { field: primeField(prime - 2n, size) }],
    ['a', { curve: sequenceOf(octets(a - 1n), octets(b)) }],
    ['b', { curve: sequenceOf(octets(a), octets(b + 1n)) }],
  ])('is no curve of JOSE with another %s', (_, changed) => {
    expect(problemsOf(spkiOf(crv, changed))).toEqual([unknown]);
  });
});

function spell(namedCurve: string): string {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve, paramEncoding: 'explicit' });
  return publicKey.export({ format: 'pem', type: 'spki' }).toString();
}

describe('what spells out no such curve', () => {
  it.each(['brainpoolP256r1', 'secp224r1'])('%s', (name) => {
    expect(problemsOf(spell(name))).toEqual([unknown]);
  });

  it('a binary curve', () => {
    expect(problemsOf(spell('sect283r1'))).toEqual([
      'This EC key spells out a curve that is not over a prime field; JOSE knows P-256, P-384, P-521 and secp256k1 (RFC 7518 §6.2.1.1).',
    ]);
  });

  it.each(['version', 'field', 'curve', 'base', 'order'])('numbers without %s', (name) => {
    expect(problemsOf(spkiOf('P-256', {}, [name]))[0]).toMatch(/^This EC key spells out /);
  });

  it('numbers of a wrong kind', () => {
    expect(problemsOf(spkiOf('P-256', { base: integerOf(Uint8Array.of(4)) }))).toEqual([
      'This EC key spells out its curve, and some of the numbers cannot be read (RFC 3279 §2.3.5).',
    ]);
  });
});

const explicit = (changed: Partial<Members> = {}): Bytes =>
  sequenceOf(...Object.values({ ...membersOf(domainOf('P-256')), ...changed }));

describe('a private key that tells its curve twice', () => {
  const d = Uint8Array.from([...new Uint8Array(31), 7]);
  const pkcs8 = (outer: Bytes, inner: Bytes): string => {
    const key = sequenceOf(integerOf(Uint8Array.of(1)), octetsOf(d), derOf(0xa0, inner));
    const algorithm = sequenceOf(identifierOf('1.2.840.10045.2.1'), outer);
    const der = sequenceOf(integerOf(Uint8Array.of(0)), algorithm, octetsOf(key));
    return `-----BEGIN PRIVATE KEY-----\n${Buffer.from(der).toString('base64')}\n-----END PRIVATE KEY-----`;
  };
  const name = identifierOf('1.2.840.10045.3.1.7');

  it('is read where both are the same, and the note is there once', () => {
    for (const text of [pkcs8(name, explicit()), pkcs8(explicit(), name), pkcs8(explicit(), explicit())]) {
      const [key] = readKeys(text).keys;
      expect([key?.crv, key?.remarks.map(({ message }) => message)]).toEqual(['P-256', [note('P-256')]]);
    }
    expect(readKeys(pkcs8(derOf(5), name)).keys[0]?.remarks).toEqual([]);
  });

  it('is refused where they differ, wherever the false one is', () => {
    const forged = explicit({ base: octetsOf(ownPoint('P-256')) });
    for (const text of [pkcs8(name, forged), pkcs8(forged, name)])
      expect(problemsOf(text)[0]).toContain('CVE-2020-0601');
    expect(problemsOf(pkcs8(identifierOf('1.3.132.0.10'), name))).toEqual([
      'This EC key names two curves, secp256k1 and inside it P-256: it was altered. Copy the key once more.',
    ]);
  });
});
