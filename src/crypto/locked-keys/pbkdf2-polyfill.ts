import { sha1 } from '@noble/hashes/legacy.js';
import { pbkdf2Async } from '@noble/hashes/pbkdf2.js';
import { sha224, sha256, sha384, sha512, sha512_224, sha512_256 } from '@noble/hashes/sha2.js';

// For the hashes that WebCrypto lacks, SHA-224 and SHA-512/t, and for a WebCrypto that refuses. Loaded only then.

const hashes = new Map([
  ['SHA-1', sha1],
  ['SHA-224', sha224],
  ['SHA-256', sha256],
  ['SHA-384', sha384],
  ['SHA-512', sha512],
  ['SHA-512/224', sha512_224],
  ['SHA-512/256', sha512_256],
]);

interface Wanted {
  readonly iterations: number;
  /** Of the key, in bytes. */
  readonly size: number;
}

/** PBKDF2 with HMAC (RFC 8018 §5.2). It lets the page breathe between its steps. Throws for a hash that it does not know. */
export async function pbkdf2(
  hash: string,
  password: Uint8Array,
  salt: Uint8Array,
  { iterations, size }: Wanted,
): Promise<Uint8Array<ArrayBuffer>> {
  const made = hashes.get(hash);
  if (!made) throw new Error(`no such hash: ${hash}`);
  return Uint8Array.from(await pbkdf2Async(made, password, salt, { c: iterations, dkLen: size }));
}
