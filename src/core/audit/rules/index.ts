import type { Rule } from '../rule.ts';
import * as everyRule from './every-rule.ts';

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = Object.values(everyRule).toSorted((one, other) => (one.id < other.id ? -1 : 1));
