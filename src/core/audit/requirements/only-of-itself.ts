import type { Reference } from '../../registry/specifications.ts';
import { claimIn } from '../found.ts';
import type { FurtherRequirement } from '../profile.ts';

/** A claim of an entity configuration only, in which an entity speaks of itself: iss and sub are the same. */
export const onlyOfItself = (name: string, reference: Reference): FurtherRequirement => ({
  id: `${name}-of-itself`,
  asks: `${name} must be there only where iss and sub are the same`,
  title: `The claim ${name} is not allowed here`,
  level: 'must-not',
  reference,
  judge: ({ token }) => {
    const found = claimIn(token, name);
    const [iss, sub] = [claimIn(token, 'iss')?.value, claimIn(token, 'sub')?.value];
    if (!found || iss?.type !== 'string' || sub?.type !== 'string')
      return { outcome: 'does-not-apply', why: `There is no ${name}.` };
    if (iss.value === sub.value) return { outcome: 'met', why: 'The entity speaks of itself.', at: found };
    return {
      outcome: 'not-met',
      why: `iss and sub differ, so this is a statement about another entity, and it must not have ${name}.`,
      at: found,
    };
  },
});
