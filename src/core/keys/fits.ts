import type { Algorithm } from '../registry/algorithms.ts';
import { nameKey } from './describe-key.ts';
import type { Key } from './key.ts';

/** A key that cannot serve an algorithm, and the sentence that says so. */
export interface MisfitKey {
  readonly key: Key;
  readonly why: string;
}

interface Sorted {
  /** Those with the wanted `kid` first, else in the order given. */
  readonly fitting: readonly Key[];
  readonly misfits: readonly MisfitKey[];
}

/** Which keys can serve the algorithm by type and curve. What a JWK says of its own use is no ground to leave it out. */
export function fittingKeys(algorithm: Algorithm, keys: readonly Key[], kid?: string): Sorted {
  const fitting = keys.filter((key) => misfit(algorithm, key) === undefined);
  const isNamed = (key: Key): boolean => kid !== undefined && key.kid === kid;
  return {
    fitting: [...fitting.filter(isNamed), ...fitting.filter((key) => !isNamed(key))],
    misfits: keys.flatMap((key) => {
      const why = misfit(algorithm, key);
      return why === undefined ? [] : [{ key, why }];
    }),
  };
}

/** "This is an RSA 2048-bit public key; ES256 needs an EC key on P-256." Undefined where the key fits. */
export function misfit(algorithm: Algorithm, key: Key): string | undefined {
  const isOfType = algorithm.kty.some((kty) => kty === key.kty);
  const isOnCurve = algorithm.crv === undefined || algorithm.crv.some((crv) => crv === key.crv);
  const isOfSet = key.kty !== 'AKP' || key.alg === algorithm.name;
  if (isOfType && isOnCurve && isOfSet) return undefined;
  const name = nameKey(key);
  return `This is ${name.startsWith('secret') ? 'a' : 'an'} ${name}; ${algorithm.name} needs ${neededKey(algorithm)}.`;
}

/** "an EC key on P-256", "a shared secret". */
export function neededKey({ name, kty, crv }: Algorithm): string {
  if (kty.includes('oct')) return 'a shared secret';
  if (kty.includes('AKP')) return `an AKP key for ${name}`;
  return kty.length === 0 ? 'no key' : `an ${kty.join(' or ')} key${crv ? ` on ${crv.join(' or ')}` : ''}`;
}
