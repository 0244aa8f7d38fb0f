import { claimIn, typeOf } from '../found.ts';
import { stringOf } from '../../text/json-node.ts';
import type { Gathered } from './gathered.ts';
import { isAccessToken } from './is-access-token.ts';

/** Two tokens that were sent, or issued, together. */
export interface Pair {
  readonly left: Gathered;
  readonly right: Gathered;
}

/** Which tokens may stand on either side, and whether two of them belong together. */
interface Pairing {
  readonly isLeft: (one: Gathered) => boolean;
  readonly isRight: (one: Gathered) => boolean;
  readonly fits: (pair: Pair) => boolean;
}

/** One token with the first that it should belong to and does not; undefined where one of the others fits, or none could. */
export function unpaired(
  one: Gathered,
  others: readonly Gathered[],
  { isLeft, isRight, fits }: Pairing,
): (Pair & { readonly other: Gathered }) | undefined {
  const pairWith = (other: Gathered): Pair => (isLeft(one) ? { left: one, right: other } : { left: other, right: one });
  const candidates = isLeft(one) ? others.filter(isRight) : isRight(one) ? others.filter(isLeft) : [];
  const [other] = candidates;
  return other && !candidates.some((candidate) => fits(pairWith(candidate)))
    ? { ...pairWith(other), other }
    : undefined;
}

/** RFC 9449 §4.2. */
export const isProof = ({ token }: Gathered): boolean => typeOf(token) === 'dpop+jwt';

/** The thumbprint of the key that a DPoP access token is bound to (RFC 9449 §6.1). */
export const boundThumbprint = ({ token }: Gathered): string | undefined =>
  stringOf(claimIn(token, 'cnf')?.value, 'jkt');

/** An access token that needs a DPoP proof. */
export const isBound = (one: Gathered): boolean => isAccessToken(one) && boundThumbprint(one) !== undefined;
