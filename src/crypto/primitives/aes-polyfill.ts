import { aeskw, cbc, ctr, gcm } from '@noble/ciphers/aes.js';

// For keys that WebCrypto does not take: Chromium has no AES-192. Loaded only then. All of it throws where something does not fit.

type Bytes = Uint8Array<ArrayBuffer>;

/** The ciphertext with the tag behind it, as WebCrypto gives it. */
export const gcmSeal = (key: Bytes, iv: Bytes, data: Bytes, aad: Bytes): Bytes =>
  Uint8Array.from(gcm(key, iv, aad).encrypt(data));

export const gcmOpen = (key: Bytes, iv: Bytes, sealed: Bytes, aad: Bytes): Bytes =>
  Uint8Array.from(gcm(key, iv, aad).decrypt(sealed));

/** With the padding of PKCS #7. */
export const cbcEncrypt = (key: Bytes, iv: Bytes, data: Bytes): Bytes => Uint8Array.from(cbc(key, iv).encrypt(data));

/** The padding stays. */
export const cbcDecrypt = (key: Bytes, iv: Bytes, data: Bytes): Bytes =>
  Uint8Array.from(cbc(key, iv, { disablePadding: true }).decrypt(data));

export const ctrDecrypt = (key: Bytes, counter: Bytes, data: Bytes): Bytes =>
  Uint8Array.from(ctr(key, counter).decrypt(data));

export const wrapKey = (key: Bytes, contentKey: Bytes): Bytes => Uint8Array.from(aeskw(key).encrypt(contentKey));

export const unwrapKey = (key: Bytes, wrapped: Bytes): Bytes => Uint8Array.from(aeskw(key).decrypt(wrapped));
