import { fail, ok, type Result } from '../text/result.ts';
import { curves } from './curves.ts';
import { oidOf, tags, type DerNode } from './der.ts';
import { ecCurves, nameOfOid } from './object-identifiers.ts';

interface NamedCurve {
  readonly crv: string;
  /** Bytes of a coordinate. */
  readonly size: number;
}

/** The curve that ECParameters name (RFC 5480 §2.1.1). */
export function ecCurve(parameters: DerNode | undefined): Result<NamedCurve, string> {
  if (parameters?.tag === tags.sequence) {
    return fail(
      'This EC key spells out its curve instead of naming it. ' +
        'Convert it: openssl ec -in key.pem -param_enc named_curve -out named.pem',
    );
  }
  const oid = oidOf(parameters);
  const crv = ecCurves.get(oid ?? '');
  const size = curves.get(crv ?? '')?.bytes;
  if (crv !== undefined && size !== undefined) return ok({ crv, size });
  if (oid === undefined) return fail('This EC key does not say which curve it is on.');
  return fail(`This EC key is on ${nameOfOid(oid)}; JOSE knows P-256, P-384, P-521 and secp256k1 (RFC 7518 §6.2.1.1).`);
}
