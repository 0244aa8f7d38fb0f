import { isFilled, isType } from '../profile-parts/checks.ts';
import { claim, typed } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { asymmetric, clausesOf, expectation, may, must, whenThere } from '../profile-parts/requirements.ts';

const at = clausesOf('OpenID for Verifiable Credential Issuance 1.0');

export const keyAttestation: Profile = {
  id: 'key-attestation',
  title: 'Key attestation (OpenID4VCI)',
  noun: 'a key attestation',
  reference: at('D.1'),
  summary: 'In it the maker of a wallet, or of its hardware, vouches for how well certain keys are kept.',
  clues: [typed('key-attestation+jwt'), claim('attested_keys', 70, ', which key attestations have')],
  header: [must('typ', at('D.1'), isType('key-attestation+jwt')), ...asymmetric(at('D.1'))],
  claims: [
    must('iat', at('D.1')),
    must('attested_keys', at('D.1')),
    whenThere('attested_keys', at('D.1'), isFilled('array'), { id: 'attested_keys-filled' }),
    may('exp', at('D.1')),
    may('nonce', at('D.1')),
    expectation('nonce', at('D.1')),
    may('key_storage', at('D.1')),
    may('user_authentication', at('D.1')),
    may('certification', at('D.1')),
    may('status', at('D.1')),
  ],
  own: ['attested_keys', 'key_storage', 'user_authentication', 'certification'],
};
