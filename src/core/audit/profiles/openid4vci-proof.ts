import { isPublicJwk, isSingleString, isType } from '../profile-parts/checks.ts';
import { typed } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { asymmetric, clausesOf, expectation, may, must, whenThere } from '../profile-parts/requirements.ts';
import { oneOf } from '../profile-parts/further-requirements.ts';

const at = clausesOf('OpenID for Verifiable Credential Issuance 1.0');

export const openid4vciProof: Profile = {
  id: 'openid4vci-proof',
  title: 'Key proof for a credential (OpenID4VCI)',
  noun: 'a key proof of OpenID4VCI',
  reference: at('F.1'),
  summary: 'By it a wallet proves to the issuer that it holds the key that the new credential is to be bound to.',
  clues: [typed('openid4vci-proof+jwt')],
  header: [
    must('typ', at('F.1'), isType('openid4vci-proof+jwt')),
    ...asymmetric(at('F.1')),
    whenThere('jwk', at('F.1'), isPublicJwk, { rule: 'embedded-private-key' }),
    may('kid', at('F.1')),
    may('x5c', at('F.1')),
    may('key_attestation', at('F.1')),
  ],
  claims: [
    must('aud', at('F.1')),
    whenThere('aud', at('F.1'), isSingleString, { id: 'aud-single' }),
    expectation('audience', at('F.1')),
    must('iat', at('F.1')),
    expectation('nonce', at('F.1')),
    may('nonce', at('F.1')),
    may('iss', at('F.1')),
  ],
  further: [
    oneOf({ id: 'one-key', place: 'header', many: 'exactly-one', names: ['kid', 'jwk', 'x5c'], reference: at('F.1') }),
  ],
  own: ['key_attestation'],
};
