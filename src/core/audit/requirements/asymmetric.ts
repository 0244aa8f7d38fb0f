import type { Reference } from '../../registry/specifications.ts';
import { isAsymmetric } from '../checks/is-asymmetric.ts';
import { isNotNone } from '../checks/is-not-none.ts';
import type { Requirement } from '../profile.ts';
import { must } from './must.ts';
import { whenThere } from './when-there.ts';

/** Signed, and so that whoever can verify cannot sign. */
export const asymmetric = (reference: Reference): readonly Requirement[] => [
  must('alg', reference, isNotNone, { rule: 'alg-none' }),
  whenThere('alg', reference, isAsymmetric, { id: 'alg-asymmetric' }),
];
