import { fail, ok, type Result } from '../../text/result.ts';
import { curves } from '../../registry/curves.ts';
import { oidOf, tags, type DerNode } from '../asn1/der.ts';
import { explicitCurve, knownCurves } from './explicit-curve.ts';
import { ecCurves, nameOfOid } from '../asn1/object-identifiers.ts';

interface CurveRead {
  readonly crv: string;
  /** Bytes of a coordinate. */
  readonly size: number;
  /** Sentences. */
  readonly remarks: readonly string[];
}

/** The curve that ECParameters name (RFC 5480 §2.1.1), or spell out as RFC 3279 §2.3.5 still allowed. */
export function ecCurve(parameters: DerNode | undefined): Result<CurveRead, string> {
  if (parameters?.tag !== tags.sequence) return namedCurve(oidOf(parameters));
  const crv = explicitCurve(parameters);
  return crv.ok ? sized(crv.value, [spelledOut(crv.value)]) : crv;
}

const spelledOut = (crv: string): string =>
  `This key spells out the numbers of its curve, which are those of ${crv}, and was read as such; RFC 5480 §2.1.1 requires the name instead, so other libraries may reject this key.`;

function namedCurve(oid: string | undefined): Result<CurveRead, string> {
  if (oid === undefined) return fail('This EC key does not say which curve it is on.');
  const crv = ecCurves.get(oid);
  if (crv !== undefined) return sized(crv, []);
  return fail(`This EC key is on ${nameOfOid(oid)}; JOSE knows ${knownCurves('and')}.`);
}

const sized = (crv: string, remarks: readonly string[]): Result<CurveRead, string> =>
  ok({ crv, size: curves.get(crv)?.bytes ?? 0, remarks });
