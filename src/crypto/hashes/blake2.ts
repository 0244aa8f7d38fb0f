import { blake2b, blake2s } from '@noble/hashes/blake2.js';

type Hash = (bytes: Uint8Array) => Uint8Array;

/** BLAKE2 (RFC 7693). */
export const blake2Hashes: ReadonlyMap<string, Hash> = new Map<string, Hash>([
  ['blake2s-256', (bytes) => blake2s(bytes, { dkLen: 32 })],
  ['blake2b-256', (bytes) => blake2b(bytes, { dkLen: 32 })],
  ['blake2b-512', (bytes) => blake2b(bytes, { dkLen: 64 })],
]);
