import type { HandingHypothesis } from '../decryption-axes.ts';
import { pkcs1Opened } from '../handing.ts';

/** RSAES-PKCS1-v1_5 under the name of another algorithm (RFC 7518 §4.2). */
export const rsaOtherEncryption: HandingHypothesis = {
  id: 'rsa-other-encryption',
  axis: 'handing',
  family: 'decryption',
  rarity: 1,
  title: 'RSA with the padding of PKCS #1 v1.5',
  async *variants(given, recipient) {
    if (given.kind !== 'key' || given.key.kty !== 'RSA' || recipient.management.mode === 'rsa-pkcs1') return;
    const value = await pkcs1Opened(given.key, recipient);
    yield { value, facts: { alg: recipient.alg } };
  },
  clause: ({ alg = '' }) =>
    `the encrypted key is decrypted with RSA1_5 (PKCS #1 v1.5), although the header names “${alg}”`,
  because: ({ alg = '' }) =>
    `Your key is the right one. The issuer must encrypt with the padding that ${alg} means: “RSA” alone is PKCS #1 v1.5 in many libraries.`,
};
