import type { Reference } from '../../registry/specifications.ts';
import { claimIn } from '../found.ts';
import type { FurtherRequirement } from '../profile.ts';

const words = {
  itself: {
    are: 'are the same',
    met: 'The entity speaks of itself.',
    else: 'iss and sub differ, so this is a statement about another entity, and it',
  },
  another: {
    are: 'differ',
    met: 'The statement is about another entity.',
    else: 'iss and sub are the same, so the entity speaks of itself here, and',
  },
} as const;

/** A claim of an entity configuration only (of itself: iss and sub are the same), or of a subordinate statement only. */
export const onlyOf =
  (whom: keyof typeof words) =>
  (name: string, reference: Reference): FurtherRequirement => ({
    id: `${name}-of-${whom}`,
    asks: `${name} must be there only where iss and sub ${words[whom].are}`,
    title: `The claim ${name} is not allowed here`,
    level: 'must-not',
    reference,
    judge: ({ token }) => {
      const found = claimIn(token, name);
      const [iss, sub] = [claimIn(token, 'iss')?.value, claimIn(token, 'sub')?.value];
      if (!found || iss?.type !== 'string' || sub?.type !== 'string')
        return { outcome: 'does-not-apply', why: `There is no ${name}.` };
      if ((iss.value === sub.value) === (whom === 'itself')) return { outcome: 'met', why: words[whom].met, at: found };
      return { outcome: 'not-met', why: `${words[whom].else} must not have ${name}.`, at: found };
    },
  });
