import { exportJWK, generateKeyPair, generateSecret } from 'jose';
import type { KeyMaterial } from '../../core/keys/key.ts';
import type { KeyKind } from '../../core/keys/key-kind.ts';

/** How jose makes a kind of key: by the `alg` that it is for. A curve or a size that jose does not make is absent. */
interface Making {
  readonly alg: string;
  readonly crv?: string;
  readonly modulusLength?: number;
}

const byCurve: ReadonlyMap<string, Making> = new Map([
  ['P-256', { alg: 'ES256' }],
  ['P-384', { alg: 'ES384' }],
  ['P-521', { alg: 'ES512' }],
  ['Ed25519', { alg: 'Ed25519' }],
  ['X25519', { alg: 'ECDH-ES', crv: 'X25519' }],
]);

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
  const making = makingOf(kind);
  if (!making) return undefined;
  const { alg, ...options } = making;
  return (await generateKeyPair(alg, { ...options, extractable: true })).privateKey;
}

function makingOf(kind: Exclude<KeyKind, { kty: 'oct' }>): Making | undefined {
  if (kind.kty === 'RSA') return { alg: 'RS256', modulusLength: kind.bits };
  return kind.kty === 'AKP' ? { alg: kind.alg } : byCurve.get(kind.crv);
}
