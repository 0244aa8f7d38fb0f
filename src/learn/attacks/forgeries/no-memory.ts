import { ok } from '../../../core/text/result.ts';
import type { Forgery } from '../forgery.ts';

/** The token is genuine to the last character. */
export const noMemory: Forgery = {
  hole: 'no-memory',
  moves: [{ label: 'Copy Ada’s token out of a log', make: async (_, { token }) => ok({ token }) }],
};
