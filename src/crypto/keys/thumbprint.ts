import { calculateJwkThumbprint, calculateJwkThumbprintUri } from 'jose';
import type { Key } from '../../core/keys/key.ts';
import type { HashName } from '../../core/registry/algorithms.ts';
import { withPublicNumbers } from './complete-key.ts';

const hashes = { 'SHA-256': 'sha256', 'SHA-384': 'sha384', 'SHA-512': 'sha512' } as const;

/**
 * The thumbprint of a key (RFC 7638 §3) in base64url, the same for both halves of a pair; undefined where a public number is
 * missing, and where this browser gives the page no hash.
 */
export const thumbprint = (key: Key, hash: HashName = 'SHA-256'): Promise<string | undefined> =>
  calculated(calculateJwkThumbprint, key, hash);

/** The same as a URI (RFC 9278 §3), with the hash in the words of IANA's registry of named information. */
export const thumbprintUri = (key: Key, hash: HashName = 'SHA-256'): Promise<string | undefined> =>
  calculated(calculateJwkThumbprintUri, key, hash);

async function calculated(
  calculate: typeof calculateJwkThumbprint,
  key: Key,
  hash: HashName,
): Promise<string | undefined> {
  const { material, alg } = await withPublicNumbers(key);
  try {
    return await calculate({ ...material, ...(alg === undefined ? {} : { alg }) }, hashes[hash]);
  } catch {
    return undefined;
  }
}
