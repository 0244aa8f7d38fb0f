import type { Reference } from '../../registry/specifications.ts';
import type { Check, Requirement } from '../profile.ts';

/** Where the member is there, its value has to be as asked. */
export const whenThere = (
  name: string,
  reference: Reference,
  value?: Check,
  more: Pick<Requirement, 'id' | 'rule' | 'replaces'> = {},
): Requirement => ({ name, level: 'must', presence: 'free', reference, ...(value && { value }), ...more });
