import { ed448 as curve } from '@noble/curves/ed448.js';
import { shake256 } from '@noble/hashes/sha3.js';
import { holdsToTheByte } from './edwards-equation.ts';
import type { SignaturePolyfill } from './polyfill.ts';

/** dom4 without pre-hash and with an empty context (RFC 8032 §2). */
const domain = new TextEncoder().encode('SigEd448\0\0');

const equation = {
  base: curve.Point.BASE,
  order: curve.Point.CURVE().n,
  read: (bytes: Uint8Array) => curve.Point.fromBytes(bytes),
  hash: (...pieces: readonly Uint8Array[]) =>
    [domain, ...pieces].reduce((hash, piece) => hash.update(piece), shake256.create({ dkLen: 114 })).digest(),
};

/** Ed448 (RFC 8032 §5.2), without a context. */
export const ed448: SignaturePolyfill = {
  publicKeyOf: (privateKey) => curve.getPublicKey(privateKey),
  sign: (message, privateKey) => curve.sign(message, privateKey),
  isPublicKey: (publicKey) => curve.utils.isValidPublicKey(publicKey),
  verify: (signature, message, publicKey) => holdsToTheByte(equation, signature, message, publicKey),
};
