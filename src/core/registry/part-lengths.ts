import type { Algorithm } from './algorithms.ts';
import type { Encryption } from './encryptions.ts';

/** How many bytes a part of a JWE has; `modulus` says as many as the RSA key, `blocks` any multiple of 16. */
export type WantedLength = number | 'modulus' | 'blocks' | 'any';

/** RFC 7518 §4 (encrypted key) and §5 (the rest). */
export function wantedLengths(algorithm: Algorithm | undefined, encryption: Encryption | undefined) {
  return {
    'encrypted-key': encryptedKeyLength(algorithm, encryption),
    iv: encryption?.ivBytes ?? 'any',
    ciphertext: encryption?.kind === 'cbc-hmac' ? 'blocks' : 'any',
    tag: encryption?.tagBytes ?? 'any',
  } as const satisfies Readonly<Record<string, WantedLength>>;
}

function encryptedKeyLength(algorithm: Algorithm | undefined, encryption: Encryption | undefined): WantedLength {
  const management = algorithm?.management;
  if (!management || !encryption) return 'any';
  switch (management.mode) {
    case 'direct':
      return 0;
    case 'agreement':
      return management.wrapBytes === undefined ? 0 : encryption.keyBytes + 8;
    case 'rsa-oaep':
    case 'rsa-pkcs1':
      return 'modulus';
    case 'gcm-wrap':
      return encryption.keyBytes;
    default:
      // AES key wrap adds a check value of 8 bytes (RFC 3394 §2.2.1).
      return encryption.keyBytes + 8;
  }
}
