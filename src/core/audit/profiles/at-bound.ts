import { isFilled } from '../profile-parts/checks.ts';
import { accessTokenClues, indispensable } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { boundToKey } from '../profile-parts/shared-requirements.ts';
import { clausesOf, expectation, may, must, should, signed, whenThere } from '../profile-parts/requirements.ts';

const at = clausesOf('RFC 7800');

export const atBound: Profile = {
  id: 'at-bound',
  title: 'Access token bound to a key',
  noun: 'a token that is bound to a key',
  reference: at(),
  summary:
    'Whoever sends it has to prove that they hold the key it names: by a DPoP proof, or by their TLS certificate.',
  clues: [...accessTokenClues, indispensable('cnf', 45, ', which binds it to a key')],
  header: [signed(clausesOf('RFC 8725')('3.2'), 'should')],
  claims: [
    must('cnf', at('3.1')),
    whenThere('cnf', at('3.1'), isFilled('object'), { id: 'cnf-filled', rule: 'cnf-empty' }),
    should('iss', clausesOf('RFC 8725')('3.8')),
    expectation('issuer', clausesOf('RFC 8725')('3.8')),
    expectation('audience', clausesOf('RFC 8725')('3.9')),
    may('exp', clausesOf('RFC 7519')('4.1.4')),
  ],
  further: boundToKey,
};
