import { readCertificateParts } from './certificate-parts.ts';
import { childrenOf, readDer } from '../asn1/der.ts';
import type { KeyMaterial } from '../key.ts';
import { subjectPublicKey } from '../der-keys/subject-public-key.ts';

/** What can be read of a certificate without a library (RFC 5280 §4.1). Nothing of it is believed here. */
export interface CertificateOutline {
  /** The names in DER: compared byte by byte, as a chain is (RFC 5280 §7.1 allows more). */
  readonly subject: Uint8Array;
  readonly issuer: Uint8Array;
  /** Seconds since 1970, both inclusive; undefined where the time is written in a way that DER does not know. */
  readonly notBefore?: number;
  readonly notAfter?: number;
  /** The public key, where JOSE has such keys. */
  readonly key?: KeyMaterial;
}

export function certificateOutline(der: Uint8Array): CertificateOutline | undefined {
  const root = readDer(der);
  const parts = readCertificateParts(root.ok ? childrenOf(root.value) : undefined);
  if (!parts?.ok) return undefined;
  const { subject, issuer, notBefore, notAfter, publicKey } = parts.value;
  const key = subjectPublicKey(childrenOf(publicKey));
  return {
    subject: subject.bytes,
    issuer: issuer.bytes,
    ...(notBefore !== undefined && { notBefore }),
    ...(notAfter !== undefined && { notAfter }),
    ...(key.ok && { key: key.value.material }),
  };
}
