import type { Reference } from '../../registry/specifications.ts';
import { claimIn } from '../found.ts';
import type { FurtherRequirement } from '../profile.ts';

/** A claim of a subordinate statement only, in which an entity speaks of one below: iss and sub differ. */
export const onlyOfAnother = (name: string, reference: Reference): FurtherRequirement => ({
  id: `${name}-of-another`,
  asks: `${name} must be there only where iss and sub differ`,
  title: `The claim ${name} is not allowed here`,
  level: 'must-not',
  reference,
  judge: ({ token }) => {
    const found = claimIn(token, name);
    const [iss, sub] = [claimIn(token, 'iss')?.value, claimIn(token, 'sub')?.value];
    if (!found || iss?.type !== 'string' || sub?.type !== 'string')
      return { outcome: 'does-not-apply', why: `There is no ${name}.` };
    if (iss.value !== sub.value) return { outcome: 'met', why: 'The statement is about another entity.', at: found };
    return {
      outcome: 'not-met',
      why: `iss and sub are the same, so the entity speaks of itself here, and must not have ${name}.`,
      at: found,
    };
  },
});
