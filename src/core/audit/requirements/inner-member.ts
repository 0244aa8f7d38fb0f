import type { Reference } from '../../registry/specifications.ts';
import { memberOf } from '../../text/json-node.ts';
import { claimIn } from '../found.ts';
import { judgeFound } from '../sheet/judge-member.ts';
import type { Check, FurtherRequirement } from '../profile.ts';
import { slugOf } from '../sheet/slug-of.ts';

/** What is asked of a member of a claim that is an object, where it is there: "cnf.jkt". */
export const innerMember = (
  claim: string,
  member: string,
  reference: Reference,
  check: Check,
  more: Partial<Pick<FurtherRequirement, 'id' | 'rule' | 'replaces'>> = {},
): FurtherRequirement => ({
  id: slugOf(`${claim}-${member}`),
  asks: `${claim}.${member}, if any, must ${check.asks}`,
  title: `The member ${claim}.${member} is not as it must be`,
  level: 'must',
  reference,
  ...more,
  judge: (given) => {
    const outer = claimIn(given.token, claim);
    const inner = memberOf(outer?.value, member);
    if (!outer || !inner?.value)
      return { outcome: 'does-not-apply', why: `There is no ${claim}.${member}, and need not be.` };
    const name = `${claim}.${member}`;
    const found = { part: outer.part, member: inner, name, value: inner.value };
    return judgeFound(found, { name, level: 'must', presence: 'wanted', reference, value: check }, given);
  },
});
