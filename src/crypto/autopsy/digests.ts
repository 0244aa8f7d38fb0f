import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import type { MadeHash } from './axes.ts';
import type { Bytes } from './evidence.ts';

const hashes = { 'SHA-1': sha1, 'SHA-256': sha256, 'SHA-384': sha384, 'SHA-512': sha512 } as const;

/** Of the algorithms that people sign with. SHA-1 is in none of RFC 7518, and in many libraries' defaults. */
export const madeHashes: readonly MadeHash[] = ['SHA-256', 'SHA-384', 'SHA-512', 'SHA-1'];

export const digestOf = (hash: MadeHash, bytes: Uint8Array): Bytes => Uint8Array.from(hashes[hash](bytes));

/** Bytes of a digest. */
export const digestLength = (hash: MadeHash): number => (hash === 'SHA-1' ? 20 : Number(hash.slice(4)) / 8);
