import { isFilled, isLike, isOneOf, isThumbprint } from '../profile-parts/checks.ts';
import { healthCardShape, typed } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { clausesOf, must, signedWith } from '../profile-parts/requirements.ts';
import { innerMember } from '../profile-parts/further-requirements.ts';

const at = clausesOf('SMART Health Cards');

export const smartHealthCard: Profile = {
  id: 'smart-health-card',
  title: 'SMART Health Card',
  noun: 'a SMART Health Card',
  reference: at(),
  summary: 'A record of vaccinations or tests, mostly as a QR code. Its claims are compressed before they are signed.',
  clues: [typed(), healthCardShape],
  header: [...signedWith(at(), 'ES256'), must('zip', at(), isOneOf('DEF')), must('kid', at(), isThumbprint)],
  claims: [
    must('iss', at(), isLike(/^https:\/\/.*[^/]$/, 'be an https address that does not end with a slash')),
    must('nbf', at()),
    must('vc', at()),
  ],
  further: [innerMember('vc', 'type', at(), isFilled('array'))],
};
