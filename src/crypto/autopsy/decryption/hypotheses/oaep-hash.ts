import type { HandingHypothesis } from '../decryption-axes.ts';
import { oaepOpened } from '../handing.ts';
import { oaepHashes, oaepName } from '../oaep-names.ts';

/** RSAES-OAEP with the hash of another algorithm than `alg` names (RFC 7518 §4.3). */
export const oaepHash: HandingHypothesis = {
  id: 'oaep-hash',
  axis: 'handing',
  family: 'decryption',
  rarity: 1,
  title: 'RSA-OAEP with another hash',
  async *variants(given, recipient) {
    const { alg, management } = recipient;
    if (given.kind !== 'key' || given.key.kty !== 'RSA') return;
    for (const hash of oaepHashes) {
      if (management.mode === 'rsa-oaep' && management.hash === hash) continue;
      const value = await oaepOpened(given.key, recipient, hash);
      yield { value, facts: { alg, used: oaepName(hash), hash } };
    }
  },
  clause: ({ alg = '', used = '', hash = '' }) =>
    `the encrypted key is decrypted with ${used} (${hash}), although the header names “${alg}”`,
  because: ({ used = '' }) =>
    `Your key is the right one. The issuer must write "alg": "${used}" into the header, or encrypt as the header says.`,
};
