import { hasMember, isOfType, isType } from '../profile-parts/checks.ts';
import { claim, typed } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { clausesOf, expectation, must, shouldNot, whenThere } from '../profile-parts/requirements.ts';

const at = clausesOf('RFC 9701');

export const introspectionResponse: Profile = {
  id: 'introspection-response',
  title: 'Token introspection response',
  noun: 'a token introspection response',
  reference: at('5'),
  summary: 'What the authorization server says of another token when an API asks for it, signed.',
  clues: [typed('token-introspection+jwt'), claim('token_introspection', 80, ', which only such responses have')],
  header: [must('typ', at('5'), isType('token-introspection+jwt')), must('alg', clausesOf('RFC 7515')('4.1.1'))],
  claims: [
    must('iss', at('5')),
    expectation('issuer', at('5')),
    must('aud', at('5')),
    expectation('audience', at('5')),
    must('iat', at('5')),
    must('token_introspection', at('5'), undefined, { replaces: 'typ-clash' }),
    whenThere('token_introspection', at('5'), hasMember('active', isOfType('boolean')), { id: 'active' }),
    shouldNot('sub', at('5')),
    shouldNot('exp', at('5')),
  ],
};
