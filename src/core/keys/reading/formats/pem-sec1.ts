import type { DerFormat } from '../../der-keys/der-key.ts';
import { isInteger, tags } from '../../asn1/der.ts';
import { ecPrivateKey } from '../../der-keys/ec-private-key.ts';

/** An EC private key of SEC 1 (RFC 5915 §3). */
export const pemSec1: DerFormat = {
  id: 'pem-sec1',
  title: 'SEC1',
  labels: ['ECPRIVATEKEY'],
  read: (children) =>
    isInteger(children[0], 1) && children[1]?.tag === tags.octetString ? ecPrivateKey(children) : undefined,
};
