import { ok } from '../../../core/text/result.ts';
import type { Forgery } from '../forgery.ts';

/** RFC 8725 §2.8: nothing is forged here, the token is used where it was not made for. */
export const anyKindOfToken: Forgery = {
  hole: 'any-kind-of-token',
  moves: [
    {
      label: 'Take the ID token that the game got when Ada signed in',
      make: async (_, { token }) => ok({ token }),
    },
  ],
};
