import { ed25519 as curve } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { holdsToTheByte } from './edwards-equation.ts';
import type { SignaturePolyfill } from './polyfill.ts';

const equation = {
  base: curve.Point.BASE,
  order: curve.Point.CURVE().n,
  read: (bytes: Uint8Array) => curve.Point.fromBytes(bytes),
  hash: (...pieces: readonly Uint8Array[]) =>
    pieces.reduce((hash, piece) => hash.update(piece), sha512.create()).digest(),
};

/** Ed25519 (RFC 8032 §5.1), for browsers from before 2025. */
export const ed25519: SignaturePolyfill = {
  publicKeyOf: (privateKey) => curve.getPublicKey(privateKey),
  sign: (message, privateKey) => curve.sign(message, privateKey),
  isPublicKey: (publicKey) => curve.utils.isValidPublicKey(publicKey),
  verify: (signature, message, publicKey) => holdsToTheByte(equation, signature, message, publicKey),
};
