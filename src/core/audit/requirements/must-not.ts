import type { Reference } from '../../registry/specifications.ts';
import type { Requirement } from '../profile.ts';

/** The member is forbidden. */
export const mustNot = (
  name: string,
  reference: Reference,
  more: Pick<Requirement, 'id' | 'rule' | 'replaces'> = {},
): Requirement => ({ name, level: 'must-not', presence: 'unwanted', reference, ...more });
