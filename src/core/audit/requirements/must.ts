import type { Reference } from '../../registry/specifications.ts';
import type { Check, Requirement } from '../profile.ts';
import { saidOfAnyToken } from './said-of-any-token.ts';

/** The member has to be there, and its value to be as asked. */
export const must = (
  name: string,
  reference: Reference,
  value?: Check,
  more: Pick<Requirement, 'id' | 'rule' | 'replaces'> = {},
): Requirement => ({
  name,
  level: 'must',
  presence: 'wanted',
  reference,
  ...(value && { value }),
  ...saidOfAnyToken(name),
  ...more,
});
