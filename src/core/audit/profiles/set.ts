import { isOfType, isType } from '../profile-parts/checks.ts';
import { claim, claimOfType, typed } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { clausesOf, may, must, should, shouldNot } from '../profile-parts/requirements.ts';
import { innerMember } from '../profile-parts/further-requirements.ts';
import { securityEvent } from '../profile-parts/shared-requirements.ts';

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
