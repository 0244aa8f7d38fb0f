import type { Reference } from '../../registry/specifications.ts';
import { claimIn } from '../found.ts';
import { nounOf } from '../words/noun-of.ts';
import type { FurtherRequirement, Level } from '../profile.ts';

/** Two claims with the same string. */
export const sameClaims = (
  one: string,
  other: string,
  reference: Reference,
  level: Level = 'must',
): FurtherRequirement => ({
  id: `${one}-${other}`,
  asks: `${one} and ${other} ${level === 'must' ? 'must' : 'should'} be the same`,
  title: `The claims ${one} and ${other} differ`,
  level,
  reference,
  judge: ({ token }) => {
    const [first, second] = [claimIn(token, one), claimIn(token, other)];
    if (first?.value.type !== 'string' || second?.value.type !== 'string')
      return { outcome: 'does-not-apply', why: `Not both of ${one} and ${other} are there to be compared.` };
    if (first.value.value === second.value.value)
      return { outcome: 'met', why: `Both are ${nounOf(first.value)}.`, at: second };
    return {
      outcome: 'not-met',
      why: `${one} is ${nounOf(first.value)}, and ${other} is ${nounOf(second.value)}, which are not the same.`,
      at: second,
    };
  },
});
