import { isNotNone, isOfType, isOneOf, isType, isUuid } from '../profile-parts/checks.ts';
import { claimsTogether, parametersTogether, typed } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { clausesOf, may, must } from '../profile-parts/requirements.ts';
import { deterministicJson, extension } from '../profile-parts/further-requirements.ts';

const at = clausesOf('RFC 8225');

export const passport: Profile = {
  id: 'passport',
  title: 'Caller identity (PASSporT)',
  noun: 'a PASSporT',
  reference: at(),
  summary: 'In it a telephone carrier vouches for the number that calls (STIR/SHAKEN). It is good for a minute.',
  clues: [
    typed('passport'),
    parametersTogether(['ppt'], 60, ', as PASSporTs do'),
    claimsTogether(['orig', 'dest'], 60, ', who calls and who is called'),
  ],
  header: [
    must('typ', at('4.1'), isType('passport')),
    must('alg', at('4.2'), isNotNone, { rule: 'alg-none' }),
    must('x5u', at('4.3')),
    may('ppt', at('8.1')),
  ],
  claims: [must('iat', at('5.1.1')), must('orig', at('5.2.1')), must('dest', at('5.2.1')), may('mky', at('5.2.2'))],
  further: [
    extension('shaken', 'attest', clausesOf('RFC 8588')('4'), isOneOf('A', 'B', 'C')),
    extension('shaken', 'origid', clausesOf('RFC 8588')('5'), isUuid),
    extension('div', 'div', clausesOf('RFC 8946')('3'), isOfType('object')),
    deterministicJson(at('9')),
  ],
};
