import { fail, ok } from '../../../core/text/result.ts';
import type { Move } from '../forgery.ts';
import { contentOf, signToken } from '../token-text.ts';

/** Signs what is there with the key that the attacker got hold of. */
export const signIt = (label: string): Move => ({
  label,
  make: async (forged, _, { signal }) =>
    forged.key
      ? ok({ ...forged, token: await signToken(contentOf(forged.token), forged.key, signal) })
      : fail('There is no key to sign with.'),
});
