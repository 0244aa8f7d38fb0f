import { isType } from '../profile-parts/checks.ts';
import { typed } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { boundToKey } from '../profile-parts/shared-requirements.ts';
import { clausesOf, expectation, may, must, signed } from '../profile-parts/requirements.ts';

const at = clausesOf('Identity Assertion JWT Authorization Grant (draft)');

export const idJag: Profile = {
  id: 'id-jag',
  title: 'Identity assertion authorization grant (ID-JAG)',
  noun: 'an identity assertion authorization grant',
  reference: at(),
  summary:
    'What a company’s identity provider gives to an app, so that the app gets an access token of another app for its user.',
  clues: [typed('oauth-id-jag+jwt')],
  header: [must('typ', at(), isType('oauth-id-jag+jwt')), signed(at())],
  claims: [
    must('iss', at()),
    expectation('issuer', at()),
    must('sub', at()),
    must('aud', at()),
    expectation('audience', at()),
    must('client_id', at()),
    must('jti', at()),
    must('exp', at()),
    must('iat', at()),
    may('scope', at()),
    may('resource', at()),
    may('authorization_details', at()),
    may('auth_time', at()),
    may('acr', at()),
    may('amr', at()),
  ],
  further: boundToKey,
  own: ['resource'],
};
