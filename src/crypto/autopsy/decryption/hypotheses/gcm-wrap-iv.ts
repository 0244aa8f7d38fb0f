import { count } from '../../../../core/text/words.ts';
import type { HandingHypothesis } from '../decryption-axes.ts';
import { gcmUnwrapped } from '../handing.ts';

/** RFC 7518 §4.7.1.1: the `iv` of an AES-GCM key wrap has 96 bits. */
export const gcmWrapIv: HandingHypothesis = {
  id: 'gcm-wrap-iv',
  axis: 'handing',
  family: 'decryption',
  rarity: 1,
  title: '“iv” of the key wrap used with another length than 12 bytes',
  async *variants(given, recipient) {
    const { alg, management, scheme } = recipient;
    if (given.kind !== 'secret' || management.mode !== 'gcm-wrap' || scheme?.mode !== 'gcm-wrap') return;
    if (scheme.iv.length === 12 || given.secret.bytes.length !== management.keyBytes) return;
    const value = await gcmUnwrapped(given.secret.bytes, recipient);
    yield { value, facts: { alg, bytes: scheme.iv.length } };
  },
  clause: ({ bytes = 0 }) => `the “iv” in the header is used with all its ${count(Number(bytes), 'byte')}`,
  because: ({ alg = '' }) =>
    `${alg} requires exactly 12 bytes there (RFC 7518 §4.7.1.1), so other libraries reject the token. The issuer must use 12 random bytes.`,
  who: 'josekit wrote 32 bytes before version 0.8.6.',
  seenIn: ['hidekatsu-izuno/josekit-rs#32'],
};
