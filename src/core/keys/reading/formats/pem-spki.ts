import type { DerFormat } from '../../der-keys/der-key.ts';
import { childrenOf, oidOf, tags } from '../../asn1/der.ts';
import { subjectPublicKey } from '../../der-keys/subject-public-key.ts';

/** A public key as SubjectPublicKeyInfo (RFC 5280 §4.1, RFC 7468 §13). */
export const pemSpki: DerFormat = {
  id: 'pem-spki',
  title: 'SPKI',
  labels: ['PUBLICKEY'],
  read: (children) =>
    children.length === 2 && children[1]?.tag === tags.bitString && oidOf(childrenOf(children[0])?.[0]) !== undefined
      ? subjectPublicKey(children)
      : undefined,
};
