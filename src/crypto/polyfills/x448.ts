import { x448 } from '@noble/curves/ed448.js';

// No browser has X448. Loaded when a key on it is used.

/** RFC 7748 §6.2. Throws where the result is all zeros, as it is for a point of small order. */
export const sharedSecret = (privateKey: Uint8Array, publicKey: Uint8Array): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(x448.getSharedSecret(privateKey, publicKey));

export const publicKeyOf = (privateKey: Uint8Array): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(x448.getPublicKey(privateKey));
