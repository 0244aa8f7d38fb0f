import type { HandingHypothesis } from '../decryption-axes.ts';
import { canUnwrap, unwrapped } from '../handing.ts';

/** AES key wrap (RFC 7518 §4.4) with a key of another size than `alg` names, or where it names no wrapping. */
export const keyWraps: HandingHypothesis = {
  id: 'key-wraps',
  axis: 'handing',
  family: 'decryption',
  rarity: 2,
  title: 'Your key used to unwrap the content key (AES key wrap)',
  async *variants(given, recipient) {
    const { alg, management } = recipient;
    if (given.kind !== 'secret') return;
    const { bytes } = given.secret;
    if (!canUnwrap(bytes, recipient)) return;
    if (management.mode === 'key-wrap' && management.keyBytes === bytes.length) return;
    const value = await unwrapped(bytes, recipient);
    yield { value, facts: { alg, used: `A${bytes.length * 8}KW` } };
  },
  clause: ({ alg = '', used = '' }) =>
    `your key unwraps the content key with ${used}, although the header names “${alg}”`,
  because: ({ used = '' }) => `The issuer must write "alg": "${used}" into the header.`,
};
