import { isType } from '../checks/is-type.ts';
import type { Requirement } from '../profile.ts';
import { clausesOf } from './clauses-of.ts';
import { must } from './must.ts';

const at = clausesOf('OpenID Shared Signals Framework 1.0');

/** Of the events of CAEP and RISC. */
export const sharedSignalHeader: readonly Requirement[] = [
  must('typ', at('4.1.1'), isType('secevent+jwt')),
  must('alg', clausesOf('RFC 7515')('4.1.1')),
];
