import { claimNamed } from '../../registry/claims.ts';
import { payloadOf, typeOf } from '../found.ts';
import { innerToken } from '../reading/inner-token.ts';
import type { ClueFinder } from '../profile.ts';

/** More members are not looked at. */
const most = 200;

/** A signed text that is no claims set, or has nothing that would be a claim (RFC 7515 §1). */
export const jwsShape: ClueFinder = (token) => {
  if (token.kind !== 'jws' || typeOf(token) === 'jwt') return undefined;
  const payload = payloadOf(token);
  const root = payload?.json?.root;
  if (root?.type !== 'object') {
    if (payload?.excerpt.text === '') return { weight: 50, says: 'its payload is empty' };
    return { weight: 50, says: innerToken(token) ? 'its payload is another token' : 'its payload is no JSON object' };
  }
  const isClaims = root.members.slice(0, most).some(({ name }) => claimNamed(name.value) !== undefined);
  return isClaims ? undefined : { weight: 20, says: 'none of its members is a claim that is known' };
};
