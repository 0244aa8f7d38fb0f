import { accessTokenClues } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { boundToKey } from '../profile-parts/shared-requirements.ts';
import { clausesOf, expectation, may, should, signed } from '../profile-parts/requirements.ts';

const at = clausesOf('RFC 7519');
const practice = clausesOf('RFC 8725');

/** Access tokens of before RFC 9068 (2021), and of those who did not follow it: no specification says what is in them. */
export const atLegacy: Profile = {
  id: 'at-legacy',
  title: 'OAuth 2.0 access token',
  noun: 'an access token',
  reference: clausesOf('RFC 6749')('1.4'),
  summary:
    'What a client sends to an API. It does not follow RFC 9068: what is in it, its authorization server decides.',
  clues: accessTokenClues,
  header: [signed(practice('3.2'), 'should'), may('typ', at('5.1'))],
  claims: [
    should('iss', practice('3.8')),
    expectation('issuer', practice('3.8')),
    may('aud', at('4.1.3')),
    expectation('audience', practice('3.9')),
    may('exp', at('4.1.4')),
    may('iat', at('4.1.6')),
    may('sub', at('4.1.2')),
    may('scope', clausesOf('RFC 8693')('4.2')),
    may('client_id', clausesOf('RFC 8693')('4.3')),
  ],
  further: boundToKey,
};
