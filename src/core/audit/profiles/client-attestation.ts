import { hasMember } from '../checks/has-member.ts';
import { isPublicJwk } from '../checks/is-public-jwk.ts';
import { isType } from '../checks/is-type.ts';
import { foundAs } from '../clues/found-as.ts';
import { typed } from '../clues/typed.ts';
import type { Profile } from '../profile.ts';
import { clausesOf } from '../requirements/clauses-of.ts';
import { may } from '../requirements/may.ts';
import { must } from '../requirements/must.ts';
import { signed } from '../requirements/signed.ts';
import { whenThere } from '../requirements/when-there.ts';

const at = clausesOf('OAuth attestation-based client authentication');

export const clientAttestation: Profile = {
  id: 'client-attestation',
  title: 'Client attestation',
  noun: 'a client attestation',
  reference: at(),
  summary: 'In it the maker of an app vouches for one installation of the app, and for the key that this one holds.',
  clues: [typed('oauth-client-attestation+jwt'), foundAs(/^OAuth-Client-Attestation header$/i, 80)],
  header: [must('typ', at(), isType('oauth-client-attestation+jwt')), signed(at())],
  claims: [
    must('sub', at()),
    must('exp', at()),
    must('cnf', at()),
    whenThere('cnf', at(), hasMember('jwk', isPublicJwk), { id: 'cnf-key' }),
    may('iat', at()),
    may('iss', at()),
  ],
};
