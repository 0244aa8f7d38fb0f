import { jwtShape } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { clausesOf, may, must } from '../profile-parts/requirements.ts';

const at = clausesOf('RFC 7519');

export const jwt: Profile = {
  id: 'jwt',
  title: 'JSON Web Token',
  noun: 'a JSON Web Token',
  reference: at(),
  summary:
    'Claims that somebody vouches for. What they are for, and which of them must be there, is up to those who use it.',
  isBasic: true,
  clues: [jwtShape],
  header: [must('alg', at('5')), may('typ', at('5.1')), may('cty', at('5.2'))],
  claims: [
    may('iss', at('4.1.1')),
    may('sub', at('4.1.2')),
    may('aud', at('4.1.3')),
    may('exp', at('4.1.4')),
    may('nbf', at('4.1.5')),
    may('iat', at('4.1.6')),
    may('jti', at('4.1.7')),
  ],
};
