import { claimIn } from '../found.ts';
import type { ClueFinder } from '../profile.ts';

/** Claims that are all there. */
export const claimsTogether =
  (names: readonly string[], weight: number): ClueFinder =>
  (token) =>
    names.every((name) => claimIn(token, name)) ? { weight, says: `has ${names.join(', ')} together` } : undefined;
