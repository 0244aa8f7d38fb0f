import type { KeyMaterial } from '../../core/keys/key.ts';
import { encodeBase64url } from '../../core/text/base64url.ts';
import { digestOf } from './digests.ts';

/** RFC 7638 §3.2, RFC 8037 §2: the members that are required, sorted. */
const required = { RSA: ['e', 'kty', 'n'], EC: ['crv', 'kty', 'x', 'y'], OKP: ['crv', 'kty', 'x'] } as const;

/** The SHA-256 thumbprint of a public key in base64url, without WebCrypto; undefined for a secret or an AKP key. */
export function keyThumbprint(material: KeyMaterial): string | undefined {
  const { kty } = material;
  if (kty === 'oct' || kty === 'AKP') return undefined;
  const text = JSON.stringify(Object.fromEntries(required[kty].map((name) => [name, material[name]])));
  return encodeBase64url(digestOf('SHA-256', new TextEncoder().encode(text)));
}
