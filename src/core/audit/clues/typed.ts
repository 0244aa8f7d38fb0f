import { typeOf } from '../found.ts';
import type { ClueFinder } from '../profile.ts';

/** An explicit `typ`, which outweighs whatever the claims look like (RFC 8725 §3.11). */
export const typed =
  (type: string, weight = 100): ClueFinder =>
  (token) =>
    typeOf(token) === type ? { weight, says: `typ is ${type}` } : undefined;
