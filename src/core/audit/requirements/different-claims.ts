import type { Reference } from '../../registry/specifications.ts';
import { claimIn } from '../found.ts';
import { nounOf } from '../words/noun-of.ts';
import type { FurtherRequirement } from '../profile.ts';

/** Two claims that ought not to have the same string. */
export const differentClaims = (one: string, other: string, reference: Reference): FurtherRequirement => ({
  id: `${one}-not-${other}`,
  asks: `${one} should not be the same as ${other}`,
  title: `The claims ${one} and ${other} are the same`,
  level: 'should-not',
  reference,
  judge: ({ token }) => {
    const [first, second] = [claimIn(token, one), claimIn(token, other)];
    if (first?.value.type !== 'string' || second?.value.type !== 'string')
      return { outcome: 'does-not-apply', why: `Not both of ${one} and ${other} are there to be compared.` };
    if (first.value.value !== second.value.value)
      return { outcome: 'met', why: `${one} is ${nounOf(first.value)}, and ${other} another string.`, at: first };
    return {
      outcome: 'not-met',
      why: `Both are ${nounOf(first.value)}: the token could pass for one by which the client authenticates.`,
      at: first,
    };
  },
});
