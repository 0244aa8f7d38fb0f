import { x25519 as curve } from '@noble/curves/ed25519.js';
import type { Filler } from './filler.ts';

/** X25519 (RFC 7748 §5), for browsers from before 2025. */
export const x25519: Filler = {
  publicKeyOf: (privateKey) => curve.getPublicKey(privateKey),
};
