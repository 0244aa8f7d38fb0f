import { hasMember } from '../checks/has-member.ts';
import { isOfType } from '../checks/is-of-type.ts';
import { isType } from '../checks/is-type.ts';
import { claim } from '../clues/claim.ts';
import { typed } from '../clues/typed.ts';
import type { Profile } from '../profile.ts';
import { clausesOf } from '../requirements/clauses-of.ts';
import { expectation } from '../requirements/expectation.ts';
import { must } from '../requirements/must.ts';
import { shouldNot } from '../requirements/should-not.ts';
import { whenThere } from '../requirements/when-there.ts';

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
