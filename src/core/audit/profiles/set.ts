import { isOfType } from '../checks/is-of-type.ts';
import { isType } from '../checks/is-type.ts';
import { claimOfType } from '../clues/claim-of-type.ts';
import { claim } from '../clues/claim.ts';
import { typed } from '../clues/typed.ts';
import type { Profile } from '../profile.ts';
import { clausesOf } from '../requirements/clauses-of.ts';
import { innerMember } from '../requirements/inner-member.ts';
import { may } from '../requirements/may.ts';
import { must } from '../requirements/must.ts';
import { securityEvent } from '../requirements/security-event.ts';
import { shouldNot } from '../requirements/should-not.ts';
import { should } from '../requirements/should.ts';

const at = clausesOf('RFC 8417');

export const set: Profile = {
  id: 'set',
  title: 'Security event token (SET)',
  noun: 'a security event token',
  reference: at(),
  summary: 'Tells a receiver that something has happened. It is history, and so it does not expire.',
  clues: [
    typed('secevent+jwt'),
    claimOfType('events', 'object', 50, ', which security events carry'),
    claim('toe', 20),
  ],
  header: [should('typ', at('2.3'), isType('secevent+jwt')), must('alg', clausesOf('RFC 7515')('4.1.1'))],
  claims: [...securityEvent, should('aud', at('2.2')), shouldNot('exp', at('2.2')), may('sub', at('2.2'))],
  further: [innerMember('sub_id', 'format', clausesOf('RFC 9493')('3'), isOfType('string'))],
};
