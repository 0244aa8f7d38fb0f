import { exportJWK, generateKeyPair, generateSecret } from 'jose';
import type { KeyMaterial } from '../../core/keys/key.ts';
import type { KeyKind } from '../../core/keys/key-kind.ts';
import { algorithmOfCurve } from './algorithm-of-curve.ts';

/** Bits of the secrets that jose makes, each for an algorithm that takes exactly so many. */
const bySize: ReadonlyMap<number, string> = new Map([
  [128, 'A128KW'],
  [192, 'A192KW'],
  [256, 'HS256'],
  [384, 'HS384'],
  [512, 'HS512'],
]);

const members = ['crv', 'n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi', 'x', 'y', 'k', 'pub', 'priv'] as const;

/**
 * The numbers of a new key by jose; undefined for a kind that jose does not make, and where this browser cannot. Ours then makes
 * it.
 */
export async function generateWithJose(kind: KeyKind): Promise<KeyMaterial | undefined> {
  try {
    const made = await newKey(kind);
    const jwk = made && (await exportJWK(made));
    if (!jwk) return undefined;
    const numbers = members.flatMap((name) => (jwk[name] === undefined ? [] : [[name, jwk[name]] as const]));
    return { kty: kind.kty, ...Object.fromEntries(numbers) };
  } catch {
    return undefined;
  }
}

async function newKey(kind: KeyKind): Promise<CryptoKey | Uint8Array | undefined> {
  if (kind.kty === 'oct') {
    const alg = bySize.get(kind.bits);
    return alg === undefined ? undefined : generateSecret(alg, { extractable: true });
  }
  const alg = kind.kty === 'RSA' ? 'RS256' : kind.kty === 'AKP' ? kind.alg : algorithmOfCurve(kind.crv);
  if (alg === undefined) return undefined;
  const size = kind.kty === 'RSA' ? { modulusLength: kind.bits } : kind.kty === 'AKP' ? {} : { crv: kind.crv };
  return (await generateKeyPair(alg, { ...size, extractable: true })).privateKey;
}
