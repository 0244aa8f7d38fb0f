import { importJWK } from 'jose';
import type { Key } from '../../core/keys/key.ts';

type JoseKey = CryptoKey | Uint8Array;

/** Importing costs more than verifying. The entries go with their keys. */
const imported = new WeakMap<Key, Map<string, Promise<JoseKey>>>();

/**
 * A key as jose uses it with `alg`, extractable where it is to be written down again. Only its numbers go there: what a JWK says
 * of its own use is judged elsewhere. Rejects with what WebCrypto or jose says of the key.
 */
export function joseKey(key: Key, alg: string, extractable = false): Promise<JoseKey> {
  const known = imported.get(key) ?? new Map<string, Promise<JoseKey>>();
  imported.set(key, known);
  const id = `${alg} ${extractable}`;
  const found = known.get(id) ?? importJWK(jwkOf(key), alg, { extractable });
  known.set(id, found);
  return found;
}

/** RFC 9964: the algorithm is a part of an AKP key. */
const jwkOf = ({ kty, alg, material }: Key) =>
  kty === 'AKP' && alg !== undefined ? { ...material, alg } : { ...material };
