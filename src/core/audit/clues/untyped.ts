import { typeOf } from '../found.ts';
import type { ClueFinder } from '../profile.ts';

/** Speaks against a profile where `typ` names something that is more than a plain JWT. */
export const untyped: ClueFinder = (token) => {
  const type = typeOf(token);
  return type === '' || type === 'jwt' || type === 'jose'
    ? undefined
    : { weight: -100, says: 'typ names another kind' };
};
