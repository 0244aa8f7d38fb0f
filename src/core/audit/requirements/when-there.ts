import type { Reference } from '../../registry/specifications.ts';
import type { Check, Requirement } from '../profile.ts';

/** Where the member is there, its value has to be as asked, or ought to be with `level`. */
export const whenThere = (
  name: string,
  reference: Reference,
  value: Check,
  more: Partial<Pick<Requirement, 'id' | 'rule' | 'replaces' | 'level'>> = {},
): Requirement => ({ name, level: 'must', presence: 'free', reference, value, ...more });
