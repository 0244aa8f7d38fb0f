import { webcrypto } from 'node:crypto';
import { ed25519 as nobleEd25519 } from '@noble/curves/ed25519.js';
import { ed448 as nobleEd448 } from '@noble/curves/ed448.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Key } from '../../core/keys/key.ts';
import { toBytes, toNumber } from '../../core/keys/numbers/big-number.ts';
import { ecDomains } from '../../core/keys/numbers/ec-domain.ts';
import { edwardsFault } from '../../core/keys/numbers/edwards-fault.ts';
import { publicHalf } from '../../core/keys/public-half.ts';
import { readKeys } from '../../core/keys/reading/read-keys.ts';
import { algorithms } from '../../core/registry/algorithms.ts';
import { encodeBase64url } from '../../core/text/base64url.ts';
import { newKey } from '../fixtures/new-key.ts';
import { calm, jwsOf, keyOf } from '../fixtures/reading.ts';
import { checkSignature } from './check-signature.ts';
import { signatureOf } from './make-signature.ts';
import { substituteFor } from './substitute.ts';
import { natively } from './natively.ts';
import { verify } from './verify.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const message = new TextEncoder().encode('eyJhbGciOiJFZERTQSJ9.e30');

/** The verdict of WebCrypto, where it computes the algorithm, and of what stands in for it, both behind Jotter's own rules. */
async function verdicts(name: string, key: Key, signature: Bytes): Promise<readonly string[]> {
  const algorithm = algorithms.get(name);
  if (!algorithm) throw new Error(name);
  const ruled = await checkSignature(algorithm, key, { signingInput: message, signature });
  if (!ruled.ok) return [ruled.problem.because];
  const native = await natively(algorithm, key, 'verify', (imported, parameters) =>
    webcrypto.subtle.verify(parameters, imported, signature, message),
  );
  const substitute = await substituteFor(algorithm, key, { because: 'unusable-key', why: '' });
  const filled = substitute.ok ? await substitute.value.verify(signature, message) : substitute;
  return [native, filled].map((each) => (each.ok ? String(each.value) : each.problem.because));
}

const agree = async (name: string, key: Key, signature: Bytes): Promise<void> => {
  const said = await verdicts(name, key, signature);
  expect(
    new Set(said).size,
    `${name} ${JSON.stringify(key.material)} ${encodeBase64url(signature)}: ${said.join(' or ')}`,
  ).toBe(1);
};

const ones = (length: number): Bytes => new Uint8Array(length).fill(255);

/** Changes of a signature that libraries may see differently; `half` is where its second number begins. */
function mutations(signature: Bytes, half: number, order: bigint | undefined, isLittle: boolean): readonly Bytes[] {
  const [first, second] = [signature.slice(0, half), signature.slice(half)];
  const number = (bytes: Bytes): bigint => toNumber(isLittle ? bytes.toReversed() : bytes);
  const bytes = (value: bigint): Bytes => {
    const big = toBytes(value, half);
    return isLittle ? big.toReversed() : big;
  };
  const join = (...parts: readonly Bytes[]): Bytes => Uint8Array.from(parts.flatMap((part) => [...part]));
  const zero = new Uint8Array(half);
  return [
    signature,
    join(zero, zero),
    join(zero, second),
    join(first, zero),
    join(ones(half), second),
    join(first, ones(half)),
    signature.slice(1),
    signature.slice(0, -1),
    join(signature, Uint8Array.of(0)),
    new Uint8Array(0),
    ...(order === undefined
      ? []
      : [
          join(first, bytes(number(second) + order)),
          join(first, bytes(order - (number(second) % order))),
          join(first, bytes(order)),
          join(bytes(order), second),
          join(bytes(number(first) + order), second),
        ]),
  ];
}

const orders = {
  Ed25519: 2n ** 252n + 27742317777372353535851937790883648493n,
  Ed448: 2n ** 446n - 13818066809895115352007386748515426880336692474882178609894547503885n,
};

const ORDER_8 = '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05';

describe('the verdict does not depend on the library', () => {
  it.each([
    ['Ed25519', 32, orders.Ed25519, true],
    ['Ed448', 57, orders.Ed448, true],
    ['ES256K', 32, ecDomains.get('secp256k1')?.order, false],
    ['RS256', 128, undefined, false],
    ['PS256', 128, undefined, false],
    ['ML-DSA-44', 32, undefined, false],
  ] as const)('for %s', async (name, half, order, isLittle) => {
    const algorithm = algorithms.get(name);
    const pair = await newKey(name);
    const key = publicHalf(pair);
    if (!algorithm || !key) throw new Error(name);
    const made = await signatureOf(algorithm, pair, message);
    if (!made.ok) throw new Error(made.problem.why);
    expect((await verdicts(name, key, made.value)).at(-1)).toBe('true');
    if (name === 'ES256K' || name === 'ML-DSA-44') {
      // Neither Node nor any browser has the one; the other only newer ones. noble alone is tried: it throws at nothing.
      for (const one of mutations(made.value, half, order, isLittle))
        expect((await verdicts(name, key, one)).at(-1)).toMatch(/^(?:true|false)$/);
      return;
    }
    for (const one of mutations(made.value, half, order, isLittle)) await agree(name, key, one);
    await fc.assert(
      fc.asyncProperty(fc.nat(made.value.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const other = made.value.slice();
        other[at] = (other[at] ?? 0) ^ mask;
        await agree(name, key, other);
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    ['Ed25519', 32],
    ['Ed448', 57],
  ] as const)('for any %s key, such as one of no point or of small order', async (crv, size) => {
    const anyBytes = fc.uint8Array({ minLength: size, maxLength: size });
    const special = fc.constantFrom(0, 1, 2, 18, 19, 236, 237, 238, 255).chain((low) =>
      fc.constantFrom(0, 127, 128, 254, 255).map((fill) => {
        const bytes = new Uint8Array(size).fill(fill === 127 || fill === 254 ? 255 : fill);
        bytes[0] = low;
        bytes[size - 1] = fill;
        return bytes;
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyBytes, special), async (bytes) => {
        const key = okp(crv, bytes);
        const zero = new Uint8Array(2 * size);
        const identity = Uint8Array.from(zero);
        identity[0] = 1;
        for (const signature of [zero, identity]) await agree(crv, key, signature);
      }),
      { numRuns: 60 },
    );
  });

  it('for signatures that hold only when both sides are multiplied by the cofactor', async () => {
    const { Point } = nobleEd25519;
    const torsion = Point.fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05');
    // A key with a part of small order, and a signature over it by its honest number, until k is no multiple of eight.
    const { secretKey } = nobleEd25519.keygen();
    const { scalar } = nobleEd25519.utils.getExtendedPublicKey(secretKey);
    const mixed = Point.BASE.multiply(scalar).add(torsion);
    const { createHash } = await import('node:crypto');
    for (let nonce = 1n; nonce < 12n; nonce += 1n) {
      const r = Point.BASE.multiply(nonce).toBytes();
      const digest = createHash('sha512').update(r).update(mixed.toBytes()).update(message).digest();
      const k = toNumber(digest.toReversed()) % orders.Ed25519;
      const s = toBytes((nonce + k * scalar) % orders.Ed25519, 32).toReversed();
      const signature = Uint8Array.from([...r, ...s]);
      expect(nobleEd25519.verify(signature, message, mixed.toBytes(), { zip215: false })).toBe(true);
      await agree('Ed25519', okp('Ed25519', mixed.toBytes()), signature);
    }
  });
});

const okp = (crv: string, bytes: Uint8Array): Key =>
  keyOf(JSON.stringify({ kty: 'OKP', crv, x: encodeBase64url(Uint8Array.from(bytes)) }));

describe('keys of small order', () => {
  /** A point of the whole order of the small group: 8 on Ed25519, 4 on Ed448 (RFC 8032 §5). */
  const multiples = [
    ...pointsOf('Ed25519', nobleEd25519.Point.fromHex(ORDER_8), 8),
    ...pointsOf('Ed448', nobleEd448.Point.fromHex('00'.repeat(57)), 4),
  ];

  it.each(multiples)('%s, %o', (crv, bytes) => {
    expect(edwardsFault(crv, bytes)).toMatch(new RegExp(`^This ${crv} key has small order: `));
  });

  it('are said to be by the key reading, and no signature matches them', async () => {
    const token = `eyJhbGciOiJFZERTQSJ9.e30.AQ${'A'.repeat(84)}`;
    const { keys } = readKeys('{"kty":"OKP","crv":"Ed25519","x":"AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}');
    expect(keys[0]?.remarks[0]?.message).toMatch(/^This Ed25519 key has small order: /);
    expect(await verify(jwsOf(token), keys, calm)).toMatchObject({
      verdict: 'unknown',
      because: 'unusable-key',
      why: expect.stringMatching(/^This Ed25519 key has small order: /),
    });
  });

  it('are none of those that are generated', () => {
    for (let round = 0; round < 100; round += 1) {
      expect(edwardsFault('Ed25519', nobleEd25519.keygen().publicKey)).toBeUndefined();
      if (round < 10) expect(edwardsFault('Ed448', nobleEd448.keygen().publicKey)).toBeUndefined();
    }
  });
});

interface Multiplied {
  readonly toBytes: () => Uint8Array;
  readonly multiplyUnsafe: (times: bigint) => Multiplied;
}

function pointsOf(crv: 'Ed25519' | 'Ed448', generator: Multiplied, order: number) {
  return Array.from({ length: order }, (_, times) => [crv, generator.multiplyUnsafe(BigInt(times)).toBytes()] as const);
}
