import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { KeyBytesHypothesis } from '../decryption-axes.ts';

/** @auth/core, packages/core/src/jwt.ts: HKDF (RFC 5869) with the name of the cookie as its salt and in its info. */
export const authJsKey: KeyBytesHypothesis = {
  id: 'auth-js-key',
  axis: 'key-bytes',
  family: 'decryption',
  rarity: 1,
  title: 'Key derived by Auth.js 5',
  *variants(secret, { size, recipient, cookies }) {
    if (recipient.management.mode !== 'direct' || (size !== 64 && size !== 32)) return;
    const encoder = new TextEncoder();
    for (const salt of [...cookies, '']) {
      const info = `Auth.js Generated Encryption Key (${salt})`;
      const value = hkdf(sha256, secret, encoder.encode(salt), encoder.encode(info), size);
      yield { value: Uint8Array.from(value), facts: { salt, info, bytes: size } };
    }
  },
  clause: ({ salt = '', bytes = 0 }) =>
    `the key is derived from your secret as Auth.js 5 does it (HKDF with SHA-256, ${salt === '' ? 'with an empty salt' : `with the cookie name “${salt}” as its salt`}, ${bytes} bytes)`,
  because: ({ info = '' }) => `The info of the derivation is “${info}”.`,
  who: 'Auth.js 5 encrypts its session cookie with a key that it derives from AUTH_SECRET and the name of the cookie. The name differs between HTTP (authjs.session-token) and HTTPS (__Secure-authjs.session-token).',
  seenIn: ['sourcebot-dev/sourcebot#853', 'blacklanternsecurity/badsecrets#431'],
};
