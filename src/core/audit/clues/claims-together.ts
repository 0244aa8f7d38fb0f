import { claimIn } from '../found.ts';
import type { ClueFinder } from '../profile.ts';

/** Claims that are all there. */
export const claimsTogether =
  (names: readonly string[], weight: number, says = ''): ClueFinder =>
  (token) =>
    names.every((name) => claimIn(token, name)) ? { weight, says: `has ${names.join(' and ')}${says}` } : undefined;
