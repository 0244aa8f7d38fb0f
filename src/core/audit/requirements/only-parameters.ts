import type { Reference } from '../../registry/specifications.ts';
import { allIn, headerOf } from '../found.ts';
import type { FurtherRequirement } from '../profile.ts';
import { shown } from '../words/shown.ts';

/** That the header has these parameters at most. */
export const onlyParameters = (names: readonly string[], reference: Reference): FurtherRequirement => ({
  id: 'only-parameters',
  asks: `the header must have no parameters but ${names.join(', ')}`,
  title: 'The header has a parameter that is not allowed',
  level: 'must-not',
  reference,
  judge: ({ token }) => {
    const other = allIn(headerOf(token)).find(({ name }) => !names.includes(name));
    if (!other) return { outcome: 'met', why: 'The header has no other parameter.' };
    return {
      outcome: 'not-met',
      why: `The header has ${shown(other.name)}, and may have no parameters but ${names.join(', ')}.`,
      at: other,
    };
  },
});
