import type { ClueFinder } from '../profile.ts';

/** The paste gives the token a name: "JSON member id_token", "DPoP header". */
export const foundAs =
  (pattern: RegExp, weight = 40): ClueFinder =>
  (_, { context = '' }) =>
    pattern.test(context.slice(0, 200))
      ? { weight, says: `stands in the paste as ${context.slice(0, 60)}` }
      : undefined;
