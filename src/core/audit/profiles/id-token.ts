import { isAddress, isLike, isOfOtherToken, isRecent } from '../profile-parts/checks.ts';
import { claim, claimLike, foundAs, typed } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { clausesOf, expectation, may, must, shouldNot, signed, whenThere } from '../profile-parts/requirements.ts';

const at = clausesOf('OpenID Connect Core 1.0');

export const idToken: Profile = {
  id: 'id-token',
  title: 'OpenID Connect ID Token',
  noun: 'an ID Token',
  reference: at('2'),
  summary: 'Tells a client who signed in, when and how. It is meant for the client, and no API should accept it.',
  clues: [
    typed(),
    foundAs(/\bid[_-]?token\b/i, 60),
    claimLike('token_use', /^id$/, 60),
    claimLike('typ', /^ID$/, 60),
    claim('at_hash', 40, ', which ID Tokens carry'),
    claim('c_hash', 40, ', which ID Tokens carry'),
    claim('nonce', 40, ', as ID Tokens do'),
    claimLike(
      'iss',
      /^(?:https:\/\/)?accounts\.google\.com$|^https:\/\/appleid\.apple\.com$/,
      40,
      ', which signs users in',
    ),
    claim('auth_time', 15),
    claim('email_verified', 15),
    claim('azp', 10),
    claim('amr', 5),
    claim('scope', -40),
    claim('scp', -40),
    claim('events', -100),
    claim('htm', -100),
    claim('sd_hash', -100),
    claim('vct', -100),
    claim('response_type', -100),
  ],
  header: [
    signed(at('2')),
    shouldNot('jwk', at('2'), { rule: 'embedded-key' }),
    shouldNot('x5c', at('2'), { rule: 'embedded-key' }),
    shouldNot('jku', at('2'), { rule: 'key-address' }),
    shouldNot('x5u', at('2'), { rule: 'key-address' }),
  ],
  claims: [
    must('iss', at('2')),
    whenThere('iss', at('2'), isAddress, { id: 'iss-address', rule: 'issuer-insecure', level: 'should' }),
    expectation('issuer', at('3.1.3.7')),
    must('sub', at('2')),
    whenThere('sub', at('2'), isLike(/^[\0-\x7f]{0,255}$/, 'have at most 255 ASCII characters'), {
      id: 'sub-length',
      rule: 'subject-long',
    }),
    must('aud', at('2')),
    expectation('audience', at('3.1.3.7')),
    must('exp', at('2')),
    must('iat', at('2')),
    may('auth_time', at('2')),
    whenThere('auth_time', at('3.1.3.7'), isRecent, { id: 'auth_time-recent' }),
    may('nonce', at('2')),
    expectation('nonce', at('3.1.3.7')),
    may('acr', at('2')),
    may('amr', at('2')),
    may('azp', at('2')),
    whenThere('at_hash', at('3.1.3.8'), isOfOtherToken('be the hash of the access token', 'the access token')),
    may('c_hash', at('3.3.2.11')),
  ],
};
