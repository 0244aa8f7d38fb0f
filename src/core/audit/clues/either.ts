import type { ClueFinder } from '../profile.ts';

/** The strongest of several clues, so that the lack of one does not count where another is there. */
export const either =
  (...finders: readonly ClueFinder[]): ClueFinder =>
  (token, whereabouts) =>
    finders.flatMap((find) => find(token, whereabouts) ?? []).sort((a, b) => b.weight - a.weight)[0];
