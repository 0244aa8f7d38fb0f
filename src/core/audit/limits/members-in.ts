import { claimIn, type Found, parameterIn, payloadOf } from '../found.ts';
import type { Parsed } from '../../token/token.ts';
import type { Limit } from './limit.ts';

/** A member, and those of the same object. */
export interface Member extends Found {
  readonly beside: readonly Found[];
}

/** The members that a limit is about; undefined where the token has no payload or object that they could be in. */
export function membersIn(token: Parsed, limit: Limit): readonly Member[] | undefined {
  if (limit.isHeader) return own(parameterIn(token, limit.name));
  const payload = payloadOf(token);
  if (payload?.json?.root?.type !== 'object') return undefined;
  if (limit.inside === undefined) return own(claimIn(token, limit.name));
  const holder = claimIn(token, limit.inside);
  if (holder?.value.type !== 'object') return undefined;
  const beside = holder.value.members.flatMap((member): readonly Found[] =>
    member.value ? [{ part: holder.part, member, name: member.name.value, value: member.value }] : [],
  );
  const isMeant = matcherOf(limit);
  return beside.filter(({ name }) => isMeant(name.toLowerCase())).map((found) => ({ ...found, beside }));
}

const own = (found: Found | undefined): readonly Member[] => (found ? [{ ...found, beside: [] }] : []);

function matcherOf({ name, but }: Limit): (name: string) => boolean {
  if (!name.endsWith('*')) return (one) => one === name;
  const start = name.slice(0, -1);
  return (one) => one.startsWith(start) && one !== but;
}
