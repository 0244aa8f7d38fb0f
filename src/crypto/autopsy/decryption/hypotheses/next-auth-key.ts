import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { KeyBytesHypothesis } from '../decryption-axes.ts';

const INFO = 'NextAuth.js Generated Encryption Key';

/** next-auth 4, packages/next-auth/src/jwt/index.ts: HKDF (RFC 5869) of the secret. Only its cookies for a sign-in have a salt. */
export const nextAuthKey: KeyBytesHypothesis = {
  id: 'next-auth-key',
  axis: 'key-bytes',
  family: 'decryption',
  rarity: 1,
  title: 'Key derived by NextAuth.js 4',
  *variants(secret, { size, recipient, cookies }) {
    if (recipient.management.mode !== 'direct' || size !== 32) return;
    for (const salt of ['', ...cookies]) {
      const info = salt === '' ? INFO : `${INFO} (${salt})`;
      const value = Uint8Array.from(hkdf(sha256, secret, ascii(salt), ascii(info), size));
      yield { value, facts: { salt, info, bytes: size } };
    }
  },
  clause: ({ salt = '', bytes = 0 }) =>
    `the key is derived from your secret as NextAuth.js 4 does it (HKDF with SHA-256, ${salt === '' ? 'without a salt' : `with the cookie name “${salt}” as its salt`}, ${bytes} bytes)`,
  because: ({ info = '' }) => `The info of the derivation is “${info}”.`,
  who: 'NextAuth.js 4 encrypts its session cookie (next-auth.session-token) with a key that it derives from NEXTAUTH_SECRET, never with the secret itself.',
  seenIn: ['blacklanternsecurity/badsecrets#431'],
};

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
