import { x448 as curve } from '@noble/curves/ed448.js';
import type { Filler } from './filler.ts';

/** X448 (RFC 7748 §5). */
export const x448: Filler = {
  publicKeyOf: (privateKey) => curve.getPublicKey(privateKey),
};
