import { hasNone, isFilled } from '../profile-parts/checks.ts';
import { accessTokenClues, indispensable } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { boundToKey } from '../profile-parts/shared-requirements.ts';
import { clausesOf, expectation, may, must, should, signed, whenThere } from '../profile-parts/requirements.ts';

const at = clausesOf('RFC 8693');

export const tokenExchange: Profile = {
  id: 'token-exchange',
  title: 'Token with an actor (token exchange)',
  noun: 'a token that somebody uses on behalf of another',
  reference: at('4.1'),
  summary: 'The subject is one, and who acts is another: act names the actor, and those before it.',
  clues: [...accessTokenClues, indispensable('act', 50, ', which says who acts for the subject')],
  header: [signed(clausesOf('RFC 8725')('3.2'), 'should')],
  claims: [
    must('act', at('4.1')),
    whenThere('act', at('4.1'), isFilled('object'), { id: 'act-filled', rule: 'act-without-identity' }),
    whenThere('act', at('4.1'), hasNone(['exp', 'nbf', 'aud']), {
      id: 'act-identity',
      rule: 'act-with-times',
      level: 'should',
    }),
    may('may_act', at('4.4')),
    may('scope', at('4.2')),
    may('client_id', at('4.3')),
    should('iss', clausesOf('RFC 8725')('3.8')),
    expectation('issuer', clausesOf('RFC 8725')('3.8')),
    expectation('audience', clausesOf('RFC 8725')('3.9')),
  ],
  further: boundToKey,
};
