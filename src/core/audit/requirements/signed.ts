import type { Reference } from '../../registry/specifications.ts';
import { isNotNone } from '../checks/is-not-none.ts';
import type { Requirement } from '../profile.ts';
import { must } from './must.ts';

/** Signed in any way. */
export const signed = (reference: Reference, level: 'must' | 'should' = 'must'): Requirement => ({
  ...must('alg', reference, isNotNone, { rule: 'alg-none' }),
  level,
});
