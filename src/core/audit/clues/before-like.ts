import type { ClueFinder } from '../profile.ts';

/** What stands right before the token in the paste. */
export const beforeLike =
  (pattern: RegExp, weight: number, says: string): ClueFinder =>
  (_, { around }) =>
    around && pattern.test(around.before.slice(-200)) ? { weight, says } : undefined;
