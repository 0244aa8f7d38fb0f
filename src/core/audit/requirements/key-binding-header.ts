import { isType } from '../checks/is-type.ts';
import type { Requirement } from '../profile.ts';
import { clausesOf } from './clauses-of.ts';
import { must } from './must.ts';
import { signed } from './signed.ts';

const at = clausesOf('RFC 9901');

export const keyBindingHeader: readonly Requirement[] = [must('typ', at('4.3'), isType('kb+jwt')), signed(at('4.3'))];
