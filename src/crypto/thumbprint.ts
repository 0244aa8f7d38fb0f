import type { Key, KeyMaterial, KeyType } from '../core/keys/key.ts';
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

/** The SHA-256 thumbprint (RFC 7638 §3) in base64url, the same for both halves of a pair; undefined where a public number is missing. */
export async function thumbprint(key: Key): Promise<string | undefined> {
  const { material, alg } = await completeKey(key);
  const named = members[key.kty].map((name) => [name, material[name]] as const);
  if (named.some(([, value]) => value === undefined)) return undefined;
  // The algorithm is a part of the name of an AKP key; "alg" sorts first.
  const all = key.kty === 'AKP' ? [['alg', alg] as const, ...named] : named;
  const json = JSON.stringify(Object.fromEntries(all));
  return encodeBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(json))));
}
