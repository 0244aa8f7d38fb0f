import { buildKey } from '../../core/keys/build-key.ts';
import { loadPart } from '../../core/text/load-part.ts';
import type { Key, KeyMaterial } from '../../core/keys/key.ts';
import { writePkcs8 } from '../../core/keys/der-keys/write-key.ts';
import { encodeBase64url } from '../../core/text/base64url.ts';
import { loadPolyfill } from '../polyfills/load-polyfill.ts';
import { privateBytes } from '../primitives/key-bytes.ts';
import { pemText } from './pem-text.ts';
import { publicPoint } from './public-point.ts';
import { recoverPrimes } from './recover-primes.ts';

/**
 * The key with every number that its format may leave out: the public ones of PKCS#8 and SEC1, the primes of an RSA JWK. Where
 * they cannot be computed the key comes back as it was. Only signing and writing a key down need the primes, and the search for them
 * takes seconds for a key that was made to take them: for anything else see `withPublicNumbers`.
 */
export async function completeKey(key: Key): Promise<Key> {
  const { p, d } = key.material;
  if (key.kty !== 'RSA' || p !== undefined || d === undefined) return withPublicNumbers(key);
  return withNumbers(key, await recoverPrimes(key));
}

/** The key with its public numbers, which verify, name and publish it: those of PKCS#8 and SEC1 may be missing. */
export async function withPublicNumbers(key: Key): Promise<Key> {
  const { x, pub } = key.material;
  const lacksThem = key.use === 'private' && key.kty !== 'RSA' && x === undefined && pub === undefined;
  return lacksThem ? withNumbers(key, await publicNumbers(key)) : key;
}

const withNumbers = (key: Key, missing: Partial<KeyMaterial> | undefined): Key =>
  missing ? { ...buildKey({ ...key, material: { ...key.material, ...missing } }), id: key.id } : key;

/** The public numbers of a private key of a curve or of ML-DSA, whatever it says of them; undefined where it is no such key. */
export async function publicNumbers(key: Key): Promise<Partial<KeyMaterial> | undefined> {
  const { kty, crv = '', alg = '' } = key;
  const secret = privateBytes(key);
  if (!secret) return undefined;
  if (kty === 'EC') {
    const point = publicPoint(crv, secret);
    return point && { x: encodeBase64url(point.x), y: encodeBase64url(point.y) };
  }
  const computed = (await importedPublicKey(key)) ?? (await computedPublicKey(kty === 'AKP' ? alg : crv, secret));
  return computed === undefined ? undefined : kty === 'AKP' ? { pub: computed } : { x: computed };
}

const loadJose = () => import('../jose/public-number.ts');

/** WebCrypto computes the public key when it imports a private one that comes without. */
async function importedPublicKey(key: Key): Promise<string | undefined> {
  const der = writePkcs8(key);
  if (!der || !('subtle' in crypto)) return undefined;
  const jose = await loadPart(loadJose);
  return jose?.publicNumber(pemText('PRIVATE KEY', der), key.crv ?? key.alg ?? '');
}

async function computedPublicKey(name: string, secret: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const polyfill = await loadPolyfill(name);
  if (!polyfill?.ok) return undefined;
  try {
    return encodeBase64url(polyfill.value.publicKeyOf(secret));
  } catch {
    return undefined;
  }
}
