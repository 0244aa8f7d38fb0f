import type { DerFormat } from '../../der-keys/der-key.ts';
import { isInteger, tags } from '../../asn1/der.ts';
import { rsaPrivateKey } from '../../der-keys/rsa-private-key.ts';
import { rsaPublicKey } from '../../der-keys/rsa-public-key.ts';

/** An RSA key, public or private, of PKCS#1 (RFC 8017 §A.1). */
export const pemPkcs1: DerFormat = {
  id: 'pem-pkcs1',
  title: 'PKCS#1',
  labels: ['RSAPRIVATEKEY', 'RSAPUBLICKEY'],
  read(children) {
    const integers = children.filter((child) => child.tag === tags.integer).length;
    if (integers !== children.length && !isInteger(children[0], 1)) return undefined;
    if (integers === 2 && children.length === 2) return rsaPublicKey(children);
    return integers >= 9 ? rsaPrivateKey(children) : undefined;
  },
};
