import { jwsShape, typed } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { clausesOf, may, must } from '../profile-parts/requirements.ts';

const at = clausesOf('RFC 7515');

export const jws: Profile = {
  id: 'jws',
  title: 'Signed content (JWS)',
  noun: 'signed content that is no claims set',
  reference: at(),
  summary: 'Something that somebody signed, of any kind: what it is and who takes it is up to those who use it.',
  isBasic: true,
  clues: [jwsShape, typed('jose+json')],
  header: [must('alg', at('4.1.1')), may('typ', at('4.1.9')), may('cty', at('4.1.10')), may('kid', at('4.1.4'))],
  claims: [],
};
