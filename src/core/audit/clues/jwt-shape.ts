import { payloadOf, typeOf } from '../found.ts';
import type { ClueFinder } from '../profile.ts';

/** A claims set is a JSON object (RFC 7519 §7.2); any other profile of which there is a sign knows more. */
export const jwtShape: ClueFinder = (token) => {
  if (token.kind !== 'jwe' && typeOf(token) === 'jwt') return { weight: 25, says: 'typ is JWT' };
  const isObject = payloadOf(token)?.json?.root?.type === 'object';
  return isObject ? { weight: 15, says: 'its payload is a JSON object' } : undefined;
};
