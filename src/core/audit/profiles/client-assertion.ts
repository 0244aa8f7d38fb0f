import { claim, foundAs, selfIssued, typed } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { clausesOf, expectation, may, must, should, signed } from '../profile-parts/requirements.ts';
import { sameClaims } from '../profile-parts/further-requirements.ts';

const at = clausesOf('RFC 7523');
const openid = clausesOf('OpenID Connect Core 1.0');

export const clientAssertion: Profile = {
  id: 'client-assertion',
  title: 'Client assertion',
  noun: 'a client assertion',
  reference: at('3'),
  summary:
    'By it a client authenticates at the authorization server, in place of a password: private_key_jwt and client_secret_jwt.',
  clues: [
    typed('client-authentication+jwt'),
    foundAs(/\bclient_assertion\b/i, 70),
    selfIssued(45),
    claim('scope', -40),
    claim('scp', -40),
    claim('nonce', -40),
    claim('email', -40),
    claim('cnf', -40),
    claim('jwks', -100),
    claim('events', -100),
    claim('response_type', -100),
  ],
  header: [signed(at('3'))],
  claims: [
    must('iss', at('3')),
    must('sub', at('3')),
    must('aud', at('3')),
    expectation('audience', at('3')),
    must('exp', at('3')),
    should('jti', openid('9')),
    may('nbf', at('3')),
    may('iat', at('3')),
  ],
  further: [sameClaims('iss', 'sub', openid('9'))],
};
