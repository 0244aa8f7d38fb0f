import { isFilled } from '../checks/is-filled.ts';
import type { Requirement } from '../profile.ts';
import { clausesOf } from './clauses-of.ts';
import { expectation } from './expectation.ts';
import { may } from './may.ts';
import { must } from './must.ts';
import { whenThere } from './when-there.ts';

const at = clausesOf('RFC 8417');

/** What every security event token has. */
export const securityEvent: readonly Requirement[] = [
  must('iss', at('2.2')),
  expectation('issuer', at('2.2')),
  must('iat', at('2.2')),
  must('jti', at('2.2')),
  must('events', at('2.2'), undefined, { replaces: 'typ-clash' }),
  whenThere('events', at('2.2'), isFilled('object'), { id: 'events-filled' }),
  expectation('audience', at('2.2')),
  may('txn', at('2.2')),
  may('toe', at('2.2')),
  may('sub_id', clausesOf('RFC 9493')('4.1')),
];
