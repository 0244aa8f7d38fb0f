import { isRecent, isType } from '../profile-parts/checks.ts';
import { foundAs, typed } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { asymmetric, clausesOf, expectation, may, must, whenThere } from '../profile-parts/requirements.ts';

const at = clausesOf('OAuth attestation-based client authentication');

export const clientAttestationPop: Profile = {
  id: 'client-attestation-pop',
  title: 'Proof of a client attestation',
  noun: 'a proof of a client attestation',
  reference: at(),
  summary: 'Proves that the sender of a client attestation holds the key that it names. It is used once.',
  clues: [typed('oauth-client-attestation-pop+jwt'), foundAs(/^OAuth-Client-Attestation-PoP header$/i, 80)],
  header: [must('typ', at(), isType('oauth-client-attestation-pop+jwt')), ...asymmetric(at())],
  claims: [
    must('aud', at()),
    expectation('audience', at()),
    must('jti', at()),
    must('iat', at()),
    whenThere('iat', at(), isRecent, { id: 'iat-recent' }),
    may('challenge', at()),
    may('iss', at()),
  ],
  own: ['challenge'],
};
