import type { DerFormat } from '../der-key.ts';
import { childrenOf, tags } from '../der.ts';
import { subjectPublicKey } from '../subject-public-key.ts';

/** The public key of a certificate (RFC 5280 §4.1); nothing else of it is read or checked. */
export const x509: DerFormat = {
  id: 'x509',
  title: 'X.509 certificate',
  labels: ['CERTIFICATE', 'X509CERTIFICATE', 'TRUSTEDCERTIFICATE'],
  read(children) {
    const certificate = childrenOf(children[0]);
    if (children.length !== 3 || children[2]?.tag !== tags.bitString || !certificate) return undefined;
    // [0] version is left out in version 1; then serial, algorithm, issuer, validity, subject come before the key.
    const at = certificate[0]?.tag === tags.context(0) ? 6 : 5;
    return subjectPublicKey(childrenOf(certificate[at]));
  },
};
