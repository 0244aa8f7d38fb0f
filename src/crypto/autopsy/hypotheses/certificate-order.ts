import { keyOfX5c } from '../../../core/keys/reading/key-of-x5c.ts';
import type { KeyHypothesis } from '../axes.ts';
import { headerOf } from '../read-parts.ts';

/** How many certificates of x5c are looked at. */
const most = 8;

/** A chain that begins with its root: the first certificate is not the signer's. */
export const certificateOrder: KeyHypothesis = {
  id: 'certificate-order',
  axis: 'key',
  family: 'key',
  rarity: 2,
  title: 'Later certificate of x5c',
  *variants({ signed }) {
    const header = headerOf(signed);
    for (let index = 1; index < most; index++) {
      const value = keyOfX5c(header, index);
      if (value) yield { value, facts: { position: index + 1 } };
    }
  },
  clause: ({ position = '' }) => `the key of certificate ${position} in x5c is used`,
  because: () =>
    'x5c must begin with the certificate of the key that signed the token, and each further certificate certifies the one before it (RFC 7515 §4.1.6). The author of the token chose these certificates, so the match proves nothing about the issuer.',
};
