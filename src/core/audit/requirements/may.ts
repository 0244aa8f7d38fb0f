import type { Reference } from '../../registry/specifications.ts';
import type { Check, Requirement } from '../profile.ts';

/** The specification defines the member, and asks for nothing. */
export const may = (
  name: string,
  reference: Reference,
  value?: Check,
  more: Pick<Requirement, 'id' | 'rule' | 'replaces'> = {},
): Requirement => ({ name, level: 'may', presence: 'wanted', reference, ...(value && { value }), ...more });
