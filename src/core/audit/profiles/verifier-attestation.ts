import { hasMember, isPublicJwk, isType } from '../profile-parts/checks.ts';
import { typed } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { clausesOf, expectation, may, must, whenThere } from '../profile-parts/requirements.ts';

const at = clausesOf('OpenID for Verifiable Presentations 1.0');

export const verifierAttestation: Profile = {
  id: 'verifier-attestation',
  title: 'Verifier attestation (OpenID4VP)',
  noun: 'a verifier attestation',
  reference: at('12'),
  summary:
    'In it somebody whom wallets trust vouches for one who asks for credentials, and for the key that they hold.',
  clues: [typed('verifier-attestation+jwt')],
  header: [must('typ', at('12'), isType('verifier-attestation+jwt')), must('alg', clausesOf('RFC 7515')('4.1.1'))],
  claims: [
    must('iss', at('12')),
    expectation('issuer', at('12')),
    must('sub', at('12')),
    must('exp', at('12')),
    must('cnf', at('12')),
    whenThere('cnf', at('12'), hasMember('jwk', isPublicJwk), { id: 'cnf-key' }),
    may('iat', at('12')),
    may('nbf', at('12')),
  ],
};
