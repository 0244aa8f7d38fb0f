import { list } from '../../text/words.ts';
import { fail, ok, type Result } from '../../text/result.ts';
import { modulo, toNumber } from '../numbers/big-number.ts';
import { childrenOf, oidOf, tags, unsignedOf, type DerNode } from '../asn1/der.ts';
import { ecCurveNames } from '../../registry/curves.ts';
import { ecDomains, type EcDomain } from '../numbers/ec-domain.ts';

/** X9.62 §6.1, RFC 3279 §2.3.5: the field of integers modulo a prime. */
const PRIME_FIELD = '1.2.840.10045.1.1';

/** EC curves as part of a sentence. */
export const knownCurves = (word: 'and' | 'or'): string => `${list(ecCurveNames, word)} (RFC 7518 §6.2.1.1)`;

interface Numbers {
  readonly prime: bigint;
  readonly a: bigint;
  readonly b: bigint;
  readonly base: Uint8Array;
  readonly order: bigint;
  /** May be left out. */
  readonly cofactor?: bigint;
}

/**
 * The name of the curve that ECParameters spell out (RFC 3279 §2.3.5): every number is compared, but for the seed, of which
 * nothing depends. The problem is a sentence.
 */
export function explicitCurve(parameters: DerNode): Result<string, string> {
  const numbers = numbersOf(parameters);
  if (!numbers.ok) return numbers;
  const { prime, a, b, base, order, cofactor } = numbers.value;
  const found = [...ecDomains].find(
    ([, curve]) => curve.prime === prime && modulo(curve.a - a, prime) === 0n && curve.b === b,
  );
  if (!found)
    return fail(
      `This EC key spells out its curve, and its numbers are those of no curve that JOSE knows: ${knownCurves('or')}.`,
    );
  const [crv, curve] = found;
  if (!isBase(base, curve)) return fail(otherBase(crv));
  if (order === curve.order && (cofactor ?? 1n) === 1n) return ok(crv);
  const what = order === curve.order ? 'cofactor' : 'order';
  return fail(
    `This EC key spells out ${crv} with a ${what} that is not the one of ${crv}: the key was altered. Do not use it.`,
  );
}

/** Who chooses the base point can choose it so that a private number of theirs leads to the public point of another. */
const otherBase = (crv: string): string =>
  `This EC key spells out ${crv} with a base point that is not the one of ${crv}: such a key can be made for anyone’s public point, to forge signatures of that person (CVE-2020-0601). Do not trust it.`;

function numbersOf(parameters: DerNode): Result<Numbers, string> {
  const [version, fieldId, curve, base, order, cofactor] = childrenOf(parameters) ?? [];
  const [kind, prime] = childrenOf(fieldId) ?? [];
  const [a, b] = childrenOf(curve) ?? [];
  const field = oidOf(kind);
  if (field !== undefined && field !== PRIME_FIELD)
    return fail(`This EC key spells out a curve that is not over a prime field; JOSE knows ${knownCurves('and')}.`);
  const [modulus, points] = [unsignedOf(prime), unsignedOf(order)];
  const [first, second, third] = [a, b, base].map((node) => (node?.tag === tags.octetString ? node.bytes : undefined));
  if (version?.tag !== tags.integer || !modulus || !points || !first || !second || !third)
    return fail('This EC key spells out its curve, and some of the numbers cannot be read (RFC 3279 §2.3.5).');
  const factor = unsignedOf(cofactor);
  return ok({
    prime: toNumber(modulus),
    a: toNumber(first),
    b: toNumber(second),
    base: third,
    order: toNumber(points),
    ...(factor && { cofactor: toNumber(factor) }),
  });
}

/** Whether it is the generator: 04 x y, 06 or 07 with the same, 02 or 03 with x alone (SEC 1 §2.3.3, X9.62 §4.3.6). */
function isBase(point: Uint8Array, { generator: [x, y], size }: EcDomain): boolean {
  const [form = 0] = point;
  const isWhole = form === 4 || form === 6 || form === 7;
  const hasParity = form === 2 || form === 3 || form === 6 || form === 7;
  if ((!isWhole && !hasParity) || point.length !== 1 + (isWhole ? 2 * size : size)) return false;
  if (toNumber(point.subarray(1, 1 + size)) !== x) return false;
  if (isWhole && toNumber(point.subarray(1 + size)) !== y) return false;
  return !hasParity || BigInt(form & 1) === (y & 1n);
}
