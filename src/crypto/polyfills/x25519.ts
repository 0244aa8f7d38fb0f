import { x25519 } from '@noble/curves/ed25519.js';

// For browsers whose WebCrypto has no X25519. Loaded only then.

/** RFC 7748 §6.1. Throws where the result is all zeros, as it is for a point of small order. */
export const sharedSecret = (privateKey: Uint8Array, publicKey: Uint8Array): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(x25519.getSharedSecret(privateKey, publicKey));

export const publicKeyOf = (privateKey: Uint8Array): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(x25519.getPublicKey(privateKey));
