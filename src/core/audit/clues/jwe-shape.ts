import { payloadOf } from '../found.ts';
import type { ClueFinder } from '../profile.ts';

/** An encrypted token, as long as nothing is known of what is inside. */
export const jweShape: ClueFinder = (token) => {
  if (token.kind !== 'jwe') return undefined;
  return payloadOf(token)?.json?.root?.type === 'object'
    ? { weight: 5, says: 'it was encrypted' }
    : { weight: 50, says: 'it is encrypted, and what is inside is not known' };
};
