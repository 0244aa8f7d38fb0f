import { buildKey } from './build-key.ts';
import type { Key, KeyMaterial } from './key.ts';

/**
 * The public key of a private one, a public key as it is. Undefined for a secret, and for a private key that was written
 * without its public numbers: these take cryptography to compute.
 */
export function publicHalf(key: Key): Key | undefined {
  if (key.use === 'public') return key;
  const material = publicMaterial(key.material);
  return material && { ...buildKey({ ...key, material }), id: key.id };
}

function publicMaterial({ kty, crv, n, e, x, y, pub }: KeyMaterial): KeyMaterial | undefined {
  if (kty === 'RSA' && n !== undefined && e !== undefined) return { kty, n, e };
  if (kty === 'EC' && crv !== undefined && x !== undefined && y !== undefined) return { kty, crv, x, y };
  if (kty === 'OKP' && crv !== undefined && x !== undefined) return { kty, crv, x };
  return kty === 'AKP' && pub !== undefined ? { kty, pub } : undefined;
}
