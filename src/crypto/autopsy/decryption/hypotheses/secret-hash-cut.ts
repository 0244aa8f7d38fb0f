import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import type { KeyBytesHypothesis } from '../decryption-axes.ts';

const hashes = [
  ['SHA-256', sha256],
  ['SHA-384', sha384],
  ['SHA-512', sha512],
] as const;

/** A hash that is longer than the key: OpenID Connect Core §10.2 derives keys from a client secret by one. */
export const secretHashCut: KeyBytesHypothesis = {
  id: 'secret-hash-cut',
  axis: 'key-bytes',
  family: 'decryption',
  rarity: 2,
  title: 'Secret hashed, and the hash cut to the size of the key',
  *variants(secret, { size }) {
    for (const [hash, compute] of hashes) {
      const digest = Uint8Array.from(compute(secret));
      if (digest.length <= size) continue;
      // For keys of up to 256 bits it is SHA-256.
      const facts = { hash, bytes: size, openid: hash === 'SHA-256' ? 1 : 0 };
      yield { value: digest.slice(0, size), facts: { ...facts, part: 'first' } };
      yield { value: digest.slice(-size), facts: { ...facts, openid: 0, part: 'last' } };
    }
  },
  clause: ({ hash = '', bytes = 0, part = '' }) =>
    `the secret is hashed with ${hash}, and the ${part} ${bytes} bytes of the hash are the key`,
  because: ({ openid = 0 }) =>
    openid === 1
      ? 'OpenID Connect derives the key from the client secret like this (OpenID Connect Core §10.2).'
      : 'The secret itself has another size than this algorithm needs.',
  seenIn: ['DuendeArchive/IdentityServer4#852'],
};
