import { parameterIn } from '../found.ts';
import type { ClueFinder } from '../profile.ts';

/** Header parameters that are all there. */
export const parametersTogether =
  (names: readonly string[], weight: number, says = ''): ClueFinder =>
  (token) =>
    names.every((name) => parameterIn(token, name))
      ? { weight, says: `its header has ${names.join(' and ')}${says}` }
      : undefined;
