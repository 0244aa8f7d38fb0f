import type { Reference } from '../../registry/specifications.ts';
import { isOneOf } from '../checks/is-one-of.ts';
import type { Requirement } from '../profile.ts';
import { must } from './must.ts';
import { whenThere } from './when-there.ts';

/** Signed, and with one of these algorithms. */
export const signedWith = (reference: Reference, ...algorithms: readonly string[]): readonly Requirement[] => [
  must('alg', reference),
  whenThere('alg', reference, isOneOf(...algorithms), { id: 'alg-value' }),
];
