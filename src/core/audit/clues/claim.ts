import { claimIn } from '../found.ts';
import type { ClueFinder } from '../profile.ts';

/** A claim that is there; `says` goes behind "has NAME": ", which ID tokens carry". */
export const claim =
  (name: string, weight: number, says = ''): ClueFinder =>
  (token) =>
    claimIn(token, name) ? { weight, says: `has ${name}${says}` } : undefined;
