import { encodeBase64url } from '../../text/base64url.ts';
import { fail, ok, type Result } from '../../text/result.ts';
import { curves } from '../../registry/curves.ts';
import type { DerKey } from './der-key.ts';
import { bitStringOf, childrenOf, oidOf, readDer, type DerNode } from '../asn1/der.ts';
import { ecCurve } from './ec-curve.ts';
import { ecPoint } from '../numbers/ec-point.ts';
import { mlDsaSets } from '../../registry/ml-dsa-sets.ts';
import {
  ecPublicKey,
  mlDsaAlgorithms,
  nameOfOid,
  okpCurves,
  rsaEncryption,
  rsaPss,
} from '../asn1/object-identifiers.ts';
import { rsaPublicKey } from './rsa-public-key.ts';

export const RSA_PSS_REMARK =
  'The key is marked for RSA-PSS (PS256, PS384, PS512); other libraries refuse it for RS256 and its kin.';

/** The children of a SubjectPublicKeyInfo (RFC 5280 §4.1.2.7): an AlgorithmIdentifier and a BIT STRING. */
export function subjectPublicKey(children: readonly DerNode[] | undefined): Result<DerKey, string> {
  const [oidNode, parameters] = childrenOf(children?.[0]) ?? [];
  const oid = oidOf(oidNode);
  const bytes = bitStringOf(children?.[1]);
  if (oid === undefined || !bytes)
    return fail('This is no SubjectPublicKeyInfo: an algorithm and a bit string (RFC 5280 §4.1).');
  if (oid === rsaEncryption || oid === rsaPss) return rsaKey(bytes, oid);
  if (oid === ecPublicKey) return ecKey(bytes, parameters);
  const alg = mlDsaAlgorithms.get(oid);
  if (alg !== undefined) return mlDsaKey(bytes, alg);
  const crv = okpCurves.get(oid);
  if (crv === undefined) return fail(`This is a key for ${nameOfOid(oid)}, which no JOSE algorithm uses.`);
  const size = curves.get(crv)?.bytes;
  if (bytes.length !== size)
    return fail(`This ${crv} key has ${bytes.length} bytes; it must have ${size} (RFC 8410 §4).`);
  return ok({ material: { kty: 'OKP', crv, x: encodeBase64url(bytes) }, remarks: [] });
}

function mlDsaKey(bytes: Uint8Array, alg: string): Result<DerKey, string> {
  const size = mlDsaSets.get(alg)?.publicKey;
  if (bytes.length !== size)
    return fail(`This ${alg} key has ${bytes.length} bytes; it must have ${size ?? 0} (RFC 9881 §4).`);
  return ok({ material: { kty: 'AKP', pub: encodeBase64url(bytes) }, alg, remarks: [] });
}

function rsaKey(bytes: Uint8Array, oid: string): Result<DerKey, string> {
  const inner = readDer(bytes);
  const key = rsaPublicKey(inner.ok ? childrenOf(inner.value) : undefined);
  return key.ok && oid === rsaPss ? ok({ ...key.value, remarks: [RSA_PSS_REMARK] }) : key;
}

function ecKey(bytes: Uint8Array, parameters: DerNode | undefined): Result<DerKey, string> {
  const curve = ecCurve(parameters);
  if (!curve.ok) return curve;
  const { crv, size, remarks } = curve.value;
  const point = ecPoint(bytes, crv, size);
  return point.ok ? ok({ material: { kty: 'EC', crv, ...point.value }, remarks }) : point;
}
