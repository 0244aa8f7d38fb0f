import { isLike, isOfOtherToken, isPublicJwk, isRecent, isThumbprint, isType } from '../profile-parts/checks.ts';
import { claimsTogether, foundAs, typed } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { asymmetric, clausesOf, expectation, may, must, whenThere } from '../profile-parts/requirements.ts';

const at = clausesOf('RFC 9449');

export const dpopProof: Profile = {
  id: 'dpop-proof',
  title: 'DPoP proof',
  noun: 'a DPoP proof',
  reference: at('4.2'),
  summary: 'Proves for one request that its sender holds the key that the access token is bound to. It is used once.',
  clues: [
    typed('dpop+jwt'),
    claimsTogether(['htm', 'htu'], 80, ', which only DPoP proofs have'),
    foundAs(/^(?:DPoP\b|JSON member dpop)/i, 40),
  ],
  header: [
    must('typ', at('4.2'), isType('dpop+jwt')),
    ...asymmetric(at('4.2')),
    must('jwk', at('4.2')),
    whenThere('jwk', at('4.2'), isPublicJwk, { id: 'jwk-public', rule: 'embedded-private-key' }),
  ],
  claims: [
    must('jti', at('4.2')),
    must('htm', at('4.2'), undefined, { replaces: 'typ-clash' }),
    must('htu', at('4.2'), undefined, { replaces: 'typ-clash' }),
    whenThere(
      'htu',
      at('4.2'),
      isLike(/^https?:\/\/[^?#\s]+$/i, 'be the address of the request without query and fragment'),
      {
        id: 'htu-address',
        replaces: 'proof-address-with-query',
      },
    ),
    must('iat', at('4.2')),
    whenThere('iat', at('4.3'), isRecent, { id: 'iat-recent' }),
    whenThere('ath', at('4.2'), isThumbprint, { id: 'ath-form', rule: 'ath-malformed' }),
    whenThere('ath', at('4.3'), isOfOtherToken('be the hash of the access token', 'the access token')),
    may('nonce', at('4.2')),
    expectation('nonce', at('4.3')),
  ],
};
