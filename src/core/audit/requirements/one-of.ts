import type { Reference } from '../../registry/specifications.ts';
import { claimIn, headerOf, parameterIn, payloadOf } from '../found.ts';
import type { FurtherRequirement, Judged, Level } from '../profile.ts';

const titles = {
  'exactly-one': (list: string) => `Not exactly one of ${list}`,
  'at-least-one': (list: string) => `None of ${list}`,
  'at-most-one': (list: string) => `More than one of ${list}`,
} as const;

interface OneOf {
  readonly id: string;
  readonly place: 'header' | 'claims';
  /** How many of them there must be. */
  readonly many: 'exactly-one' | 'at-least-one' | 'at-most-one';
  readonly names: readonly string[];
  readonly reference: Reference;
  readonly level?: Level;
}

const amounts = {
  'exactly-one': { words: 'exactly one', least: 1, most: 1 },
  'at-least-one': { words: 'at least one', least: 1, most: Infinity },
  'at-most-one': { words: 'at most one', least: 0, most: 1 },
} as const;

/** How many of several members there are. */
export function oneOf({ id, place, many, names, reference, level = 'must' }: OneOf): FurtherRequirement {
  const { words, least, most } = amounts[many];
  const list = `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  return {
    id,
    asks: `${words} of ${list} ${level === 'must' ? 'must' : 'should'} be there`,
    title: titles[many](list),
    level,
    reference,
    judge: ({ token }): Judged => {
      const part = place === 'header' ? headerOf(token) : payloadOf(token);
      if (!part?.json || part.json.problem)
        return { outcome: 'does-not-apply', why: `The ${place} cannot be read whole, so this cannot be told.` };
      const look = place === 'header' ? parameterIn : claimIn;
      const found = names.flatMap((name) => look(token, name) ?? []);
      const has = found.length === 0 ? `none of ${list}` : found.map(({ name }) => name).join(' and ');
      const outcome = found.length >= least && found.length <= most ? 'met' : 'not-met';
      const [first] = found;
      const rest = outcome === 'met' ? '' : `, and ${words} of them ${level === 'must' ? 'must' : 'should'} be there`;
      return { outcome, why: `The token has ${has}${rest}.`, ...(first && { at: first }) };
    },
  };
}
