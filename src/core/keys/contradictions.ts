import { algorithms, type Algorithm } from '../registry/algorithms.ts';
import type { Key } from './key.ts';
import { quote } from './quote.ts';

/** The member of a JWK that speaks against a use of the key. */
export interface Contradiction {
  readonly member: 'kid' | 'alg' | 'use' | 'key_ops';
  /** One or two sentences. */
  readonly why: string;
}

/**
 * What a key says of itself that speaks against this use of it: `kid`, `alg`, `use`, `key_ops` (RFC 7517 §4.2 to 4.5). The
 * signature may match all the same, but a recipient that selects keys by these members would not use this one.
 */
export function contradictions(
  algorithm: Algorithm,
  key: Key,
  kid?: string,
  purpose: 'verify' | 'sign' = 'verify',
): readonly Contradiction[] {
  const found = [...kidContradiction(key, kid)];
  if (key.alg !== undefined && !isSame(key.alg, algorithm, key)) found.push(algContradiction(key.alg, algorithm.name));
  if (key.intendedUse === 'enc') {
    found.push({ member: 'use', why: 'The key is for encryption only ("use": "enc", RFC 7517 §4.2).' });
  }
  const operations = key.operations;
  // A private key that signs is here for its public half.
  const isListed = operations?.some((name) => name === purpose || (name === 'sign' && key.use === 'private'));
  if (operations && !isListed) {
    const why = `The key does not list "${purpose}" in "key_ops" (RFC 7517 §4.3).`;
    found.push({ member: 'key_ops', why });
  }
  return found;
}

/** The key has another `kid` than the token names (RFC 7515 §4.1.4). */
export function kidContradiction(key: Key, kid: string | undefined): readonly Contradiction[] {
  if (kid === undefined || key.kid === undefined || key.kid === kid) return [];
  return [{ member: 'kid', why: `The token has the kid ${quote(kid)}, and this key has the kid ${quote(key.kid)}.` }];
}

/** `used` is what the token uses. */
export const algContradiction = (named: string, used: string): Contradiction => ({
  member: 'alg',
  why: `The key is for ${quote(named)} only ("alg", RFC 7517 §4.4), and the token uses ${used}.`,
});

/** EdDSA and Ed25519, or Ed448, are two names of one algorithm where the key is on that curve (RFC 9864 §2.2). */
function isSame(name: string, algorithm: Algorithm, { crv = '' }: Key): boolean {
  const isOnCurve = (row: Algorithm | undefined): boolean => row?.scheme === 'EdDSA' && row.crv?.includes(crv) === true;
  return name === algorithm.name || (isOnCurve(algorithms.get(name)) && isOnCurve(algorithm));
}
