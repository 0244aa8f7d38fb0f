import { power, toNumber } from './big-number.ts';

/** a·x² + y² = 1 + d·x²·y² over a prime field (RFC 8032 §5.1, §5.2). */
interface EdwardsCurve {
  readonly prime: bigint;
  readonly a: bigint;
  readonly d: bigint;
  /** Bytes of an encoded point: y in little-endian order, with the sign of x in the highest bit (RFC 8032 §5.1.2, §5.2.2). */
  readonly size: number;
  /** The y of each point whose order divides the cofactor, beside 1, 0 and -1. */
  readonly smallOrder: readonly bigint[];
}

const prime25519 = 2n ** 255n - 19n;
const ofOrderEight = 2707385501144840649318225287225658788936804267575313519463743609750303402022n;

const edwardsCurves: ReadonlyMap<string, EdwardsCurve> = new Map([
  [
    'Ed25519',
    {
      prime: prime25519,
      a: -1n,
      d: 37095705934669439343138083508754565189542113879843219016388785533085940283555n,
      size: 32,
      smallOrder: [ofOrderEight, prime25519 - ofOrderEight],
    },
  ],
  ['Ed448', { prime: 2n ** 448n - 2n ** 224n - 1n, a: 1n, d: -39081n, size: 57, smallOrder: [] }],
]);

/**
 * Why the bytes are no public key on Ed25519 or Ed448 that anyone should verify with, as a sentence; undefined where they may be one,
 * and for another curve. Libraries differ in which of these they accept, so that this is decided before one is asked.
 */
export function edwardsFault(crv: string, bytes: Uint8Array): string | undefined {
  const curve = edwardsCurves.get(crv);
  if (!curve || bytes.length !== curve.size) return undefined;
  const number = toNumber(bytes.toReversed());
  const signBit = BigInt(curve.size * 8 - 1);
  const [y, isOdd] = [number & ((1n << signBit) - 1n), number >> signBit === 1n];
  const equation = crv === 'Ed25519' ? 'RFC 8032 §5.1.7' : 'RFC 8032 §5.2.7';
  const isSmall = [0n, 1n, curve.prime - 1n, ...curve.smallOrder].includes(y % curve.prime);
  if (isSmall)
    return `This ${crv} key has small order: anyone can make a signature that matches it, because the key hardly counts in the equation that is checked (${equation}). No one generates such a key. Get the real key from the issuer.`;
  const encoding = crv === 'Ed25519' ? 'RFC 8032 §5.1.3' : 'RFC 8032 §5.2.3';
  if (y >= curve.prime)
    return `The number in this ${crv} key is not below the prime of the curve, so it encodes no point (${encoding}). It was altered. Copy the key again.`;
  if (!isOnCurve(y, isOdd, curve))
    return `This ${crv} key is not a point on the curve (${encoding}). One of its characters was altered. Copy the key again.`;
  return undefined;
}

/** Whether (1 - y²) / (a - d·y²) is a square: then it is that of an x. */
function isOnCurve(y: bigint, isOdd: boolean, { prime, a, d }: EdwardsCurve): boolean {
  const square = (y * y) % prime;
  const product = ((1n - square) * (a - d * square)) % prime;
  const symbol = power(product, (prime - 1n) / 2n, prime);
  // Where x is 0, its sign cannot be odd.
  return symbol === 1n || (symbol === 0n && !isOdd);
}
