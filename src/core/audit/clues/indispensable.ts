import { claimIn } from '../found.ts';
import type { ClueFinder } from '../profile.ts';

/** A claim without which it is no token of the profile, whatever else speaks for it. */
export const indispensable =
  (name: string, weight: number, says = ''): ClueFinder =>
  (token) =>
    claimIn(token, name) ? { weight, says: `has ${name}${says}` } : { weight: -400, says: `has no ${name}` };
