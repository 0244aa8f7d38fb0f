import type { Reference } from '../../registry/specifications.ts';
import { claimIn, textIn } from '../found.ts';
import { judgeFound } from '../sheet/judge-member.ts';
import type { Check, FurtherRequirement } from '../profile.ts';

/** A claim that a PASSporT with a certain `ppt` must have (RFC 8225 §8). */
export const extension = (ppt: string, name: string, reference: Reference, value: Check): FurtherRequirement => ({
  id: `${ppt}-${name}`,
  asks: `where ppt is ${ppt}, ${name} must ${value.asks}`,
  title: `The claim ${name} is not as ppt demands`,
  level: 'must',
  reference,
  judge: (given) => {
    if (textIn(given.token, 'ppt')?.text !== ppt) return { outcome: 'does-not-apply', why: `ppt is not ${ppt}.` };
    const found = claimIn(given.token, name);
    if (!found) return { outcome: 'not-met', why: `ppt is ${ppt}, and the claims have no ${name}.` };
    return judgeFound(found, { name, level: 'must', presence: 'wanted', reference, value }, given);
  },
});
