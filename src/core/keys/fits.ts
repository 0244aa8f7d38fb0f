import type { Algorithm } from '../registry/algorithms.ts';
import type { Encryption } from '../registry/encryptions.ts';
import { mayBeWords, nameKey } from './describe-key.ts';
import type { Key } from './key.ts';

/** A key that cannot serve an algorithm, and the sentence that says so. */
export interface MisfitKey {
  readonly key: Key;
  readonly why: string;
  /** What to call it beside this algorithm. */
  readonly name?: string;
}

interface Sorted {
  /** Those with the wanted `kid` first, else in the order given. */
  readonly fitting: readonly Key[];
  readonly misfits: readonly MisfitKey[];
}

/**
 * Which keys can serve the algorithm by type, curve and, for encryption, size. What a JWK says of its own use is no ground to
 * leave it out.
 */
export function fittingKeys(algorithm: Algorithm, keys: readonly Key[], kid?: string, encryption?: Encryption): Sorted {
  const fitting = keys.filter((key) => misfit(algorithm, key, encryption) === undefined);
  const isNamed = (key: Key): boolean => kid !== undefined && key.kid === kid;
  return {
    fitting: [...fitting.filter(isNamed), ...fitting.filter((key) => !isNamed(key))],
    misfits: keys.flatMap((key) => {
      const why = misfit(algorithm, key, encryption);
      return why === undefined ? [] : [{ key, why }];
    }),
  };
}

/** "This is an RSA 2048-bit public key; ES256 needs an EC key on P-256." Undefined where the key fits. */
export function misfit(algorithm: Algorithm, key: Key, encryption?: Encryption): string | undefined {
  const isOfType = algorithm.kty.some((kty) => kty === key.kty);
  const isOnCurve = algorithm.crv === undefined || algorithm.crv.some((crv) => crv === key.crv);
  const isOfSet = key.kty !== 'AKP' || key.alg === algorithm.name;
  const wanted = secretBytes(algorithm, encryption);
  const isOfSize = key.kty !== 'oct' || wanted === undefined || key.bits === wanted * 8;
  if (isOfType && isOnCurve && isOfSet && isOfSize) return undefined;
  const name = nameKey(key);
  const who =
    algorithm.management?.mode === 'direct' && encryption
      ? `${algorithm.name} with ${encryption.name}`
      : algorithm.name;
  const start = `This is ${name.startsWith('secret') ? 'a' : 'an'} ${name}; ${who} needs ${neededKey(algorithm, encryption)}.`;
  // The same characters in another encoding may have the wanted size.
  const remark = isOfType && key.secret ? (key.remarks[0]?.message ?? mayBeWords(key)) : undefined;
  return remark === undefined ? start : `${start} ${remark}`;
}

/** "an EC key on P-256", "a shared secret", "a secret of exactly 16 bytes (RFC 7518 §4.4)". */
export function neededKey(algorithm: Algorithm, encryption?: Encryption): string {
  const { name, kty, crv, management } = algorithm;
  const bytes = secretBytes(algorithm, encryption);
  if (bytes !== undefined)
    return `a secret of exactly ${bytes} bytes (${(encryption && management?.mode === 'direct' ? encryption : algorithm).reference})`;
  if (management?.mode === 'password') return 'a password';
  if (kty.includes('oct')) return 'a shared secret';
  if (kty.includes('AKP')) return `an AKP key for ${name}`;
  return kty.length === 0 ? 'no key' : `an ${kty.join(' or ')} key${crv ? ` on ${crv.join(' or ')}` : ''}`;
}

/** The exact size of the secret that an encryption needs; undefined where any will do, or another kind of key is needed. */
function secretBytes({ management }: Algorithm, encryption: Encryption | undefined): number | undefined {
  if (management?.mode === 'direct') return encryption?.keyBytes;
  return management?.mode === 'key-wrap' || management?.mode === 'gcm-wrap' ? management.keyBytes : undefined;
}
