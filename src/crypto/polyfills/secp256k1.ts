import { secp256k1 as curve } from '@noble/curves/secp256k1.js';
import type { SignaturePolyfill } from './polyfill.ts';

/** ECDSA on secp256k1 with SHA-256 (RFC 8812 §3.2). Points are uncompressed: 04, x, y. Either of s and -s is right there. */
export const secp256k1: SignaturePolyfill = {
  publicKeyOf: (privateKey) => curve.getPublicKey(privateKey, false),
  sign: (message, privateKey) => curve.sign(message, privateKey),
  isPublicKey: (publicKey) => curve.utils.isValidPublicKey(publicKey, false),
  verify: (signature, message, publicKey) => curve.verify(signature, message, publicKey, { lowS: false }),
};
