import { isFilled } from '../checks/is-filled.ts';
import { isLike } from '../checks/is-like.ts';
import { isOneOf } from '../checks/is-one-of.ts';
import { isThumbprint } from '../checks/is-thumbprint.ts';
import { healthCardShape } from '../clues/health-card-shape.ts';
import { typed } from '../clues/typed.ts';
import type { Profile } from '../profile.ts';
import { clausesOf } from '../requirements/clauses-of.ts';
import { innerMember } from '../requirements/inner-member.ts';
import { must } from '../requirements/must.ts';
import { signedWith } from '../requirements/signed-with.ts';

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
