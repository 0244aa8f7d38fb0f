import { ed448 as curve } from '@noble/curves/ed448.js';
import type { SignaturePolyfill } from './polyfill.ts';

/** Ed448 (RFC 8032 §5.2), without a context. */
export const ed448: SignaturePolyfill = {
  publicKeyOf: (privateKey) => curve.getPublicKey(privateKey),
  sign: (message, privateKey) => curve.sign(message, privateKey),
  isPublicKey: (publicKey) => curve.utils.isValidPublicKey(publicKey),
  verify: (signature, message, publicKey) => curve.verify(signature, message, publicKey, { zip215: false }),
};
