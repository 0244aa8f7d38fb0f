import { normalizeZ, type CurvePoint, type CurvePointCons } from '@noble/curves/abstract/curve.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { shake256 } from '@noble/hashes/sha3.js';
import type { Key } from '../../core/keys/key.ts';
import { toBytes, toNumber } from '../../core/keys/numbers/big-number.ts';
import type { Algorithm } from '../../core/registry/algorithms.ts';
import { decodeBase64url } from '../../core/text/base64url.ts';
import { joinBytes } from '../../core/text/join-bytes.ts';
import { digestOf } from './digests.ts';
import type { Bytes } from './evidence.ts';
import { ecdsaCurve, edwardsCurve } from './verifier.ts';

interface Cut {
  readonly key: Key;
  readonly algorithm: Algorithm;
  readonly message: Bytes;
  /** What is left of the signature. */
  readonly bytes: Bytes;
  /** How many bytes its end has lost. */
  readonly missing?: number;
}

/**
 * The signatures that begin with what is there and may match: none, or a few. The lost bytes are a discrete logarithm below 2^32,
 * which baby steps and giant steps find in 2^16 of each.
 */
export async function wholeSignatures(cut: Cut): Promise<readonly Bytes[]> {
  try {
    return cut.algorithm.scheme === 'ECDSA' ? await ecdsa(cut) : await eddsa(cut);
  } catch {
    // The library throws at bytes that are no point.
    return [];
  }
}

/** s·R = z·G + r·Q (SEC 1 §4.1.4), and of s only the end is unknown. R has the x that r tells, and one of two y. */
async function ecdsa({ key, algorithm, message, bytes, missing = 0 }: Cut): Promise<readonly Bytes[]> {
  const curve = await ecdsaCurve(key.crv);
  const { x = '', y = '' } = key.material;
  if (!curve || algorithm.hash === undefined) return [];
  const { Point } = curve;
  const size = (bytes.length + missing) / 2;
  const r = toNumber(bytes.subarray(0, size));
  const known = toNumber(bytes.subarray(size)) << BigInt(8 * missing);
  const nonce = Point.fromBytes(joinBytes(Uint8Array.of(2), bytes.subarray(0, size)));
  const signer = Point.fromBytes(joinBytes(Uint8Array.of(4), decodeBase64url(x).bytes, decodeBase64url(y).bytes));
  const z = toNumber(digestOf(algorithm.hash, message)) % Point.Fn.ORDER;
  const sum = Point.BASE.multiplyUnsafe(z).add(signer.multiplyUnsafe(r % Point.Fn.ORDER));
  const shown = nonce.multiplyUnsafe(known);
  const targets = [sum.subtract(shown), sum.negate().subtract(shown)];
  return logarithms(Point, nonce, targets, 1n << BigInt(8 * missing)).map((end) =>
    Uint8Array.from(joinBytes(bytes.subarray(0, size), toBytes(known + end, size))),
  );
}

/** S·B = R + h·A (RFC 8032 §5.1.7, §5.2.7), and of S, whose bytes stand in reverse, only the upper end is unknown. */
async function eddsa({ key, message, bytes, missing = 0 }: Cut): Promise<readonly Bytes[]> {
  const { crv = '', material } = key;
  const { Point } = await edwardsCurve(crv);
  const size = (bytes.length + missing) / 2;
  const [start, rest] = [bytes.subarray(0, size), bytes.subarray(size)];
  const publicKey = decodeBase64url(material.x ?? '').bytes;
  const digest =
    crv === 'Ed448'
      ? shake256(joinBytes(ED448, start, publicKey, message), { dkLen: 114 })
      : sha512(joinBytes(start, publicKey, message));
  const h = toNumber(digest.toReversed()) % Point.Fn.ORDER;
  const known = toNumber(rest.toReversed());
  const step = 1n << BigInt(8 * rest.length);
  const shown = Point.BASE.multiplyUnsafe(known % Point.Fn.ORDER);
  const target = Point.fromBytes(start).add(Point.fromBytes(publicKey).multiplyUnsafe(h)).subtract(shown);
  return logarithms(Point, Point.BASE.multiplyUnsafe(step % Point.Fn.ORDER), [target], Point.Fn.ORDER / step + 1n).map(
    (end) => Uint8Array.from(joinBytes(start, toBytes(known + end * step, size).toReversed())),
  );
}

/** dom4(0, "") of RFC 8032 §5.2. */
const ED448 = joinBytes(new TextEncoder().encode('SigEd448'), Uint8Array.of(0, 0));

/** How many points are made comparable together, which takes one division. */
const batchSize = 512;

/** Every number below the bound by which the point becomes one of the targets (D. Shanks: baby steps, giant steps). */
function logarithms<P extends CurvePoint<bigint, P>>(
  points: CurvePointCons<P>,
  point: P,
  targets: readonly P[],
  bound: bigint,
): readonly bigint[] {
  const steps = Math.ceil(Math.sqrt(Number(bound)));
  const babies = new Map<bigint, number>();
  for (const [index, name] of walk(points, points.ZERO, point, steps)) babies.set(name, index);
  const giant = point.multiplyUnsafe(BigInt(steps)).negate();
  return targets.flatMap((target) => {
    for (const [index, name] of walk(points, target, giant, steps)) {
      const baby = babies.get(name);
      if (baby !== undefined) return [BigInt(index) * BigInt(steps) + BigInt(baby)];
    }
    return [];
  });
}

/** So many points, each a step behind the one before, with a number for each that no other point has. */
function* walk<P extends CurvePoint<bigint, P>>(
  points: CurvePointCons<P>,
  start: P,
  step: P,
  count: number,
): Iterable<readonly [index: number, name: bigint]> {
  let next = start;
  for (let from = 0; from < count; from += batchSize) {
    const batch: P[] = [];
    for (let index = from; index < Math.min(from + batchSize, count); index++) {
      batch.push(next);
      next = next.add(step);
    }
    for (const [index, point] of normalizeZ(points, batch).entries()) {
      const { x, y } = point.toAffine();
      // Of two points with the same x, which are opposite, one has an odd y.
      yield [from + index, (x << 1n) | (y & 1n)];
    }
  }
}
