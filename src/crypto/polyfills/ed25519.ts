import { ed25519 as curve } from '@noble/curves/ed25519.js';
import type { SignaturePolyfill } from './polyfill.ts';

/** Ed25519 (RFC 8032 §5.1), for browsers from before 2025. */
export const ed25519: SignaturePolyfill = {
  publicKeyOf: (privateKey) => curve.getPublicKey(privateKey),
  sign: (message, privateKey) => curve.sign(message, privateKey),
  isPublicKey: (publicKey) => curve.utils.isValidPublicKey(publicKey),
  verify: (signature, message, publicKey) => curve.verify(signature, message, publicKey, { zip215: false }),
};
