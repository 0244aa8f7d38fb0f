import { readCertificateParts } from '../../certificates/certificate-parts.ts';
import { fail } from '../../../text/result.ts';
import type { DerFormat } from '../../der-keys/der-key.ts';
import { childrenOf } from '../../asn1/der.ts';
import { subjectPublicKey } from '../../der-keys/subject-public-key.ts';

/** The public key of a certificate (RFC 5280 §4.1); nothing of it is checked. */
export const x509: DerFormat = {
  id: 'x509',
  title: 'X.509 certificate',
  labels: ['CERTIFICATE', 'X509CERTIFICATE', 'TRUSTEDCERTIFICATE'],
  read(children) {
    const parts = readCertificateParts(children);
    if (!parts) return undefined;
    return parts.ok ? subjectPublicKey(childrenOf(parts.value.publicKey)) : fail(parts.problem);
  },
};
