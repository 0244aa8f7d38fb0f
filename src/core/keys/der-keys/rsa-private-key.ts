import { encodeBase64url } from '../../text/base64url.ts';
import { fail, ok, type Result } from '../../text/result.ts';
import type { DerKey } from './der-key.ts';
import { isInteger, unsignedOf, type DerNode } from '../asn1/der.ts';
import type { KeyMaterial } from '../key.ts';
import { rsaFault, rsaPrivateFault } from '../numbers/rsa-fault.ts';

const names = ['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'] as const;

/** The children of an RSAPrivateKey (RFC 8017 §A.1.2): version, n, e, d, p, q, dP, dQ, qInv. */
export function rsaPrivateKey(children: readonly DerNode[]): Result<DerKey, string> {
  if (isInteger(children[0], 1)) return fail('This RSA key has more than two primes, which browsers cannot use.');
  const members: Partial<Record<(typeof names)[number], string>> = {};
  const numbers: Partial<Record<(typeof names)[number], Uint8Array>> = {};
  for (const [index, name] of names.entries()) {
    const bytes = unsignedOf(children[index + 1]);
    if (!bytes) return fail(`This RSA private key lacks "${name}", its number ${index + 1} of 8 (RFC 8017 §A.1.2).`);
    numbers[name] = bytes;
    members[name] = encodeBase64url(bytes);
  }
  const { n, e, d } = numbers;
  const fault = n && e && d && (rsaFault(n, e) ?? rsaPrivateFault(d));
  if (fault !== undefined) return fail(fault);
  const material: KeyMaterial = { kty: 'RSA', ...members };
  return ok({ material, remarks: [] });
}
