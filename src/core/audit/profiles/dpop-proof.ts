import { isLike } from '../checks/is-like.ts';
import { isOfOtherToken } from '../checks/is-of-other-token.ts';
import { isPublicJwk } from '../checks/is-public-jwk.ts';
import { isRecent } from '../checks/is-recent.ts';
import { isThumbprint } from '../checks/is-thumbprint.ts';
import { isType } from '../checks/is-type.ts';
import { claimsTogether } from '../clues/claims-together.ts';
import { foundAs } from '../clues/found-as.ts';
import { typed } from '../clues/typed.ts';
import type { Profile } from '../profile.ts';
import { asymmetric } from '../requirements/asymmetric.ts';
import { clausesOf } from '../requirements/clauses-of.ts';
import { expectation } from '../requirements/expectation.ts';
import { may } from '../requirements/may.ts';
import { must } from '../requirements/must.ts';
import { whenThere } from '../requirements/when-there.ts';

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
