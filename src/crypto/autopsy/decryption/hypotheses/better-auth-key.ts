import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { KeyBytesHypothesis } from '../decryption-axes.ts';

const INFO = 'BetterAuth.js Generated Encryption Key';
const salts = ['better-auth-session', 'better-auth-account'] as const;

/** better-auth 1.4, symmetricEncodeJWT: HKDF (RFC 5869). */
export const betterAuthKey: KeyBytesHypothesis = {
  id: 'better-auth-key',
  axis: 'key-bytes',
  family: 'decryption',
  rarity: 1,
  title: 'Key derived by Better Auth',
  *variants(secret, { size, recipient }) {
    if (recipient.management.mode !== 'direct' || size !== 64) return;
    const encoder = new TextEncoder();
    for (const salt of salts) {
      const value = hkdf(sha256, secret, encoder.encode(salt), encoder.encode(INFO), size);
      yield { value: Uint8Array.from(value), facts: { salt, info: INFO, bytes: size } };
    }
  },
  clause: ({ salt = '', bytes = 0 }) =>
    `the key is derived from your secret as Better Auth does it (HKDF with SHA-256, salt “${salt}”, ${bytes} bytes)`,
  because: ({ info = '' }) => `The info of the derivation is “${info}”.`,
  who: 'Better Auth encrypts its session cache (better-auth.session_data) like this where the strategy of the cookie cache is “jwe”.',
  seenIn: ['better-auth/better-auth#5510'],
};
