import { memo } from '../../core/text/memo.ts';
import { importJWK } from 'jose';
import type { Key } from '../../core/keys/key.ts';

type JoseKey = CryptoKey | Uint8Array;

/** Importing costs more than verifying, so each key is imported once for each of its uses. */
const importerOf = memo((key: Key) => {
  const known = new Map<string, Promise<JoseKey>>();
  return (alg: string, extractable: boolean): Promise<JoseKey> => {
    const id = `${alg} ${extractable}`;
    const found = known.get(id) ?? importJWK(jwkOf(key), alg, { extractable });
    known.set(id, found);
    return found;
  };
});

/**
 * A key as jose uses it with `alg`, extractable where it is to be written down again. Only its numbers go there: what a JWK says
 * of its own use is judged elsewhere. Rejects with what WebCrypto or jose says of the key.
 */
export const joseKey = (key: Key, alg: string, extractable = false): Promise<JoseKey> =>
  importerOf(key)(alg, extractable);

/** RFC 9964: the algorithm is a part of an AKP key. */
const jwkOf = ({ kty, alg, material }: Key) =>
  kty === 'AKP' && alg !== undefined ? { ...material, alg } : { ...material };
