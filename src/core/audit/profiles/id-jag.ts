import { isType } from '../checks/is-type.ts';
import { typed } from '../clues/typed.ts';
import type { Profile } from '../profile.ts';
import { boundToKey } from '../requirements/bound-to-key.ts';
import { clausesOf } from '../requirements/clauses-of.ts';
import { expectation } from '../requirements/expectation.ts';
import { may } from '../requirements/may.ts';
import { must } from '../requirements/must.ts';
import { signed } from '../requirements/signed.ts';

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
