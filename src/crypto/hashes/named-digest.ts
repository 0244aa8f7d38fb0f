import type { NamedHash } from '../../core/token/sd-jwt/named-hashes.ts';

const loadSha3 = () => import('./sha3.ts');
const loadBlake2 = () => import('./blake2.ts');

/** Hashes bytes one after the other. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

/**
 * A hash of IANA's registry of named hashes: SHA-2 by WebCrypto, the others by a library that is loaded when one of them is
 * needed. Rejects where that cannot be loaded.
 */
export async function namedDigest({ name, bits }: NamedHash): Promise<Digest> {
  const [, native] = /^sha-(256|384|512)/.exec(name) ?? [];
  // The short ones are the first bits of the whole (RFC 6920 §2).
  if (native !== undefined)
    return async (bytes) => new Uint8Array(await crypto.subtle.digest(`SHA-${native}`, bytes)).slice(0, bits / 8);
  const hashes = name.startsWith('blake2') ? (await loadBlake2()).blake2Hashes : (await loadSha3()).sha3Hashes;
  const hash = hashes.get(name);
  if (!hash) throw new Error(`no hash ${name}`);
  return async (bytes) => hash(bytes);
}
