import { ml_dsa44, ml_dsa65, ml_dsa87 } from '@noble/post-quantum/ml-dsa.js';
import type { SignaturePolyfill } from './polyfill.ts';

/** ML-DSA without pre-hash and with an empty context (FIPS 204 §5.2, RFC 9964). The private key is the seed. */
const mlDsa = (set: typeof ml_dsa44): SignaturePolyfill => ({
  publicKeyOf: (seed) => set.keygen(seed).publicKey,
  sign: (message, seed) => set.sign(message, set.keygen(seed).secretKey),
  isPublicKey: (publicKey) => publicKey.length === set.lengths.publicKey,
  verify: (signature, message, publicKey) => set.verify(signature, message, publicKey),
});

export const mlDsa44 = mlDsa(ml_dsa44);
export const mlDsa65 = mlDsa(ml_dsa65);
export const mlDsa87 = mlDsa(ml_dsa87);
