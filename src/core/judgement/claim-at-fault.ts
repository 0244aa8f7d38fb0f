import { encloses } from '../text/span.ts';
import type { Part } from '../token/part/part.ts';
import type { Problem } from './judgement.ts';

/** For tokens whose claims have no characters of their own, as encrypted ones: what these findings are about. */
const claimOf: ReadonlyMap<string, string> = new Map([
  ['expired', 'exp'],
  ['not-yet-valid', 'nbf'],
  ['issued-in-future', 'iat'],
  ['older-than-allowed', 'iat'],
  ['audience-unexpected', 'aud'],
  ['issuer-unexpected', 'iss'],
  ['nonce-unexpected', 'nonce'],
]);

/** The index of the member of a payload that a problem is about; undefined where it is about more, or something else. */
export function claimAtFault({ id = '', span }: Problem, payload: Part, hasPlaces: boolean): number | undefined {
  const root = payload.json?.root;
  if (root?.type !== 'object') return undefined;
  const { members } = root;
  const named = claimOf.get(id);
  const last = named === undefined ? -1 : members.findLastIndex(({ name }) => name.value === named);
  if (last >= 0) return last;
  if (!hasPlaces || span.end <= span.start) return undefined;
  // Of two members that both hold it, neither is known to be the one: their places are not exact.
  const holding = members.flatMap((member, index) => (encloses(payload.locate(member.span), span) ? [index] : []));
  return holding.length === 1 ? holding[0] : undefined;
}
