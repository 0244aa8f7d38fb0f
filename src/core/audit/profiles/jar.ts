import { isType } from '../profile-parts/checks.ts';
import { claim, foundAs, typed } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { clausesOf, expectation, may, must, mustNot, should } from '../profile-parts/requirements.ts';
import { differentClaims } from '../profile-parts/further-requirements.ts';

const at = clausesOf('RFC 9101');

export const jar: Profile = {
  id: 'jar',
  title: 'Authorization request (JAR)',
  noun: 'an authorization request',
  reference: at('4'),
  summary:
    'The parameters of an authorization request, signed by the client, so that nobody on the way can change them.',
  clues: [
    typed('oauth-authz-req+jwt'),
    foundAs(/\b(?:query|form|fragment) (?:parameter|field)? ?request$/i, 60),
    claim('response_type', 70, ', which requests have'),
    claim('redirect_uri', 20),
    claim('code_challenge', 20),
    claim('dcql_query', 30),
  ],
  header: [may('typ', at('10.8'), isType('oauth-authz-req+jwt')), must('alg', at('4'))],
  claims: [
    must('client_id', at('5')),
    should('response_type', at('4')),
    should('iss', at('4')),
    should('aud', at('4')),
    expectation('audience', at('4')),
    mustNot('request', at('4')),
    mustNot('request_uri', at('4')),
    may('redirect_uri', at('4')),
    may('scope', at('4')),
    may('state', at('4')),
    may('nonce', at('4')),
    may('exp', at('4')),
  ],
  further: [differentClaims('sub', 'client_id', at('10.8'))],
  own: ['response_type', 'redirect_uri', 'state', 'request', 'request_uri'],
};
