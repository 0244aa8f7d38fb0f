import { hasMember, isPublicJwk, isType } from '../profile-parts/checks.ts';
import { foundAs, typed } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { clausesOf, may, must, signed, whenThere } from '../profile-parts/requirements.ts';

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
