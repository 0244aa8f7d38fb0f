import { isType } from '../profile-parts/checks.ts';
import { claim, typed } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { clausesOf, may, must, signed } from '../profile-parts/requirements.ts';

const at = clausesOf('OpenID Federation 1.0');

export const trustMark: Profile = {
  id: 'trust-mark',
  title: 'Trust mark (OpenID Federation)',
  noun: 'a trust mark',
  reference: at('7'),
  summary: 'Says that a member of a federation meets certain criteria. It is shown in what the member says of itself.',
  clues: [typed('trust-mark+jwt'), claim('trust_mark_type', 70, ', which trust marks have')],
  header: [must('typ', at('7.1'), isType('trust-mark+jwt')), must('kid', at('7.1')), signed(at('7.1'))],
  claims: [
    must('iss', at('7.1')),
    must('sub', at('7.1')),
    must('trust_mark_type', at('7.1')),
    must('iat', at('7.1')),
    may('exp', at('7.1')),
    may('logo_uri', at('7.1')),
    may('ref', at('7.1')),
    may('delegation', at('7.1')),
  ],
};
