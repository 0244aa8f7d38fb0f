import type { Key, KeyMaterial, KeyType } from '../core/keys/key.ts';
import type { HashName } from '../core/registry/algorithms.ts';
import { encodeBase64url } from '../core/text/base64url.ts';
import { completeKey } from './complete-key.ts';

/** RFC 7638 §3.2, RFC 8037 §2, RFC 9964: the members that name a key, in code point order. */
const members: Readonly<Record<KeyType, readonly (keyof KeyMaterial)[]>> = {
  RSA: ['e', 'kty', 'n'],
  EC: ['crv', 'kty', 'x', 'y'],
  OKP: ['crv', 'kty', 'x'],
  oct: ['k', 'kty'],
  AKP: ['kty', 'pub'],
};

/**
 * The thumbprint of a key (RFC 7638 §3) in base64url, the same for both halves of a pair; undefined where a public number is
 * missing, and where this browser gives the page no hash.
 */
export async function thumbprint(key: Key, hash: HashName = 'SHA-256'): Promise<string | undefined> {
  const { material, alg } = await completeKey(key);
  const named = members[key.kty].map((name) => [name, material[name]] as const);
  if (!('subtle' in crypto) || named.some(([, value]) => value === undefined)) return undefined;
  // The algorithm is a part of the name of an AKP key; "alg" sorts first.
  const all = key.kty === 'AKP' ? [['alg', alg] as const, ...named] : named;
  const json = JSON.stringify(Object.fromEntries(all));
  return encodeBase64url(new Uint8Array(await crypto.subtle.digest(hash, new TextEncoder().encode(json))));
}

/** The same as a URI (RFC 9278 §3), with the hash in the words of IANA's registry of named information. */
export async function thumbprintUri(key: Key, hash: HashName = 'SHA-256'): Promise<string | undefined> {
  const print = await thumbprint(key, hash);
  return print === undefined ? undefined : `urn:ietf:params:oauth:jwk-thumbprint:${hash.toLowerCase()}:${print}`;
}
