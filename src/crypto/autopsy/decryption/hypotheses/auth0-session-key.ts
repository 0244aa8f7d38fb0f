import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { KeyBytesHypothesis } from '../decryption-axes.ts';

const INFO = 'JWE CEK';

/** @auth0/nextjs-auth0 4.9, server/cookies.js: HKDF (RFC 5869) without a salt. */
export const auth0SessionKey: KeyBytesHypothesis = {
  id: 'auth0-session-key',
  axis: 'key-bytes',
  family: 'decryption',
  rarity: 1,
  title: 'Key derived by the session cookies of Auth0',
  *variants(secret, { size, recipient }) {
    if (recipient.management.mode !== 'direct' || size !== 32) return;
    const info = new TextEncoder().encode(INFO);
    yield { value: Uint8Array.from(hkdf(sha256, secret, undefined, info, size)), facts: { info: INFO, bytes: size } };
  },
  clause: ({ bytes = 0 }) =>
    `the key is derived from your secret as Auth0’s session cookies do it (HKDF with SHA-256, without a salt, ${bytes} bytes)`,
  because: ({ info = '' }) => `The info of the derivation is “${info}”.`,
  who: 'nextjs-auth0 4 encrypts its session cookie with a key that it derives from AUTH0_SECRET.',
};
