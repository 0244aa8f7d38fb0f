import { encodeBase64url } from '../../text/base64url.ts';
import { fail, ok, type Result } from '../../text/result.ts';
import type { DerKey } from './der-key.ts';
import { unsignedOf, type DerNode } from '../asn1/der.ts';
import { rsaFault } from '../numbers/rsa-fault.ts';

/** The children of an RSAPublicKey (RFC 8017 §A.1.1): modulus and exponent. */
export function rsaPublicKey(children: readonly DerNode[] | undefined): Result<DerKey, string> {
  const n = unsignedOf(children?.[0]);
  const e = unsignedOf(children?.[1]);
  if (!n || !e) return fail('This RSA public key does not hold a modulus and an exponent (RFC 8017 §A.1.1).');
  const fault = rsaFault(n, e);
  if (fault !== undefined) return fail(fault);
  return ok({ material: { kty: 'RSA', n: encodeBase64url(n), e: encodeBase64url(e) }, remarks: [] });
}
