import { isRecent } from '../checks/is-recent.ts';
import { isType } from '../checks/is-type.ts';
import { foundAs } from '../clues/found-as.ts';
import { typed } from '../clues/typed.ts';
import type { Profile } from '../profile.ts';
import { asymmetric } from '../requirements/asymmetric.ts';
import { clausesOf } from '../requirements/clauses-of.ts';
import { expectation } from '../requirements/expectation.ts';
import { may } from '../requirements/may.ts';
import { must } from '../requirements/must.ts';
import { whenThere } from '../requirements/when-there.ts';

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
