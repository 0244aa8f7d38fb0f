import type { HandingHypothesis } from '../decryption-axes.ts';

/** The given key is the content encryption key, although `alg` says how another key unwraps it. */
export const contentKeyGiven: HandingHypothesis = {
  id: 'content-key-given',
  axis: 'handing',
  family: 'decryption',
  rarity: 1,
  title: 'Your key used as the content key itself',
  async *variants(given, { alg, management, encryption, encryptedKey }) {
    const isNamed = management.mode === 'direct' && encryptedKey.length === 0;
    if (given.kind !== 'secret' || isNamed || given.secret.bytes.length !== encryption.keyBytes) return;
    yield { value: given.secret.bytes, facts: { alg, enc: encryption.name } };
  },
  clause: () => 'your key is used as the content key itself, not to unwrap that key',
  because: ({ alg = '' }) =>
    alg === 'dir'
      ? 'The header says “dir”, which leaves the encrypted key empty (RFC 7518 §4.5). This token has one, so the issuer mixed two ways.'
      : `The header says ${alg}, with which every recipient needs the key that unwraps the content key (RFC 7516 §5.2). Ask for that key, or have the issuer name “dir” and send no encrypted key.`,
};
