import { sha3_224, sha3_256, sha3_384, sha3_512 } from '@noble/hashes/sha3.js';
import { kt128 } from '@noble/hashes/sha3-addons.js';

type Hash = (bytes: Uint8Array) => Uint8Array;

/** SHA-3 (FIPS 202), and KangarooTwelve with 128 bits of strength (draft-irtf-cfrg-kangarootwelve), which is made of the same. */
export const sha3Hashes: ReadonlyMap<string, Hash> = new Map<string, Hash>([
  ['sha3-224', sha3_224],
  ['sha3-256', sha3_256],
  ['sha3-384', sha3_384],
  ['sha3-512', sha3_512],
  ['k12-256', (bytes) => kt128(bytes, { dkLen: 32 })],
  ['k12-512', (bytes) => kt128(bytes, { dkLen: 64 })],
]);
