import { atom } from 'nanostores';
import type { Diagnostic } from '../../core/audit/rule.ts';

/** What is to be said of the token in view once its secret was found among the known ones. */
export const $secretFinding = atom<Diagnostic | undefined>(undefined);
