import { jweShape } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { clausesOf, may, must } from '../profile-parts/requirements.ts';

const at = clausesOf('RFC 7516');

export const jwe: Profile = {
  id: 'jwe',
  title: 'Encrypted token (JWE)',
  noun: 'an encrypted token',
  reference: at(),
  summary: 'What is inside only the holder of the key can read: claims, another token, or something else.',
  isBasic: true,
  clues: [jweShape],
  header: [must('alg', at('4.1.1')), must('enc', at('4.1.2')), may('cty', at('4.1.12')), may('zip', at('4.1.3'))],
  claims: [],
};
