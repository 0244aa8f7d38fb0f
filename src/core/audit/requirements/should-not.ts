import type { Reference } from '../../registry/specifications.ts';
import type { Requirement } from '../profile.ts';

/** The member ought to be absent. */
export const shouldNot = (
  name: string,
  reference: Reference,
  more: Pick<Requirement, 'id' | 'rule' | 'replaces'> = {},
): Requirement => ({ name, level: 'should-not', presence: 'unwanted', reference, ...more });
