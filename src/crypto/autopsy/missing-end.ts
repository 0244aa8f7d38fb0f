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
 * which baby steps and giant steps find in some 2^16 of each.
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
  return logarithms(Point, ({ x: name }) => name, nonce, targets, 1n << BigInt(8 * missing)).map((end) =>
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
  const unit = Point.BASE.multiplyUnsafe(step % Point.Fn.ORDER);
  return logarithms(Point, ({ y }) => y, unit, [target], Point.Fn.ORDER / step + 1n).map((end) =>
    Uint8Array.from(joinBytes(start, toBytes(known + end * step, size).toReversed())),
  );
}

/** dom4(0, "") of RFC 8032 §5.2. */
const ED448 = joinBytes(new TextEncoder().encode('SigEd448'), Uint8Array.of(0, 0));

/** How many points are made comparable together, which takes one division. */
const batchSize = 512;

/** A point by the coordinate that it shares with its opposite and with no other: x on a Weierstrass curve, y on an Edwards curve. */
type NameOf<P> = (point: P) => bigint;

/**
 * Numbers below the bound by which the point may become one of the targets, two for each that does (D. Shanks: baby steps, giant
 * steps). A baby step stands for its opposite, too.
 */
function logarithms<P extends CurvePoint<bigint, P>>(
  points: CurvePointCons<P>,
  nameOf: NameOf<P>,
  point: P,
  targets: readonly P[],
  bound: bigint,
): readonly bigint[] {
  const reach = Math.ceil(Math.sqrt((Number(bound) * targets.length) / 2));
  const stride = 2 * reach + 1;
  const babies = new Map<bigint, number>();
  for (const [index, one] of walk(points, points.ZERO, point, reach + 1)) babies.set(nameOf(one), index);
  const giant = point.multiplyUnsafe(BigInt(stride)).negate();
  return targets.flatMap((target) => {
    for (const [index, one] of walk(points, target, giant, Math.ceil(Number(bound) / stride) + 1)) {
      const baby = babies.get(nameOf(one));
      const around = index * stride;
      if (baby !== undefined) return [around + baby, around - baby].filter((end) => end >= 0).map(BigInt);
    }
    return [];
  });
}

/** So many points, each a step behind the one before. */
function* walk<P extends CurvePoint<bigint, P>>(
  points: CurvePointCons<P>,
  start: P,
  step: P,
  count: number,
): Iterable<readonly [index: number, point: P]> {
  let next = start;
  for (let from = 0; from < count; from += batchSize) {
    const batch: P[] = [];
    for (let index = from; index < Math.min(from + batchSize, count); index++) {
      batch.push(next);
      next = next.add(step);
    }
    for (const [index, point] of normalizeZ(points, batch).entries()) yield [from + index, point];
  }
}
