import { claim, claimsTogether, foundAs, typed } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { clausesOf, expectation, may, must, signed } from '../profile-parts/requirements.ts';
import { lifetime, oneOf } from '../profile-parts/further-requirements.ts';

const at = clausesOf('JARM');

export const jarm: Profile = {
  id: 'jarm',
  title: 'Authorization response (JARM)',
  noun: 'an authorization response',
  reference: at(),
  summary:
    'The answer to an authorization request, signed by the server: the code or the error travels in it through the browser.',
  clues: [
    typed('oauth-authz-resp+jwt'),
    foundAs(/\b(?:query|form|fragment) (?:parameter|field)? ?response$/i, 60),
    claimsTogether(['code', 'aud'], 50, ', as responses do'),
    claimsTogether(['error', 'aud'], 50, ', as responses do'),
    claimsTogether(['access_token', 'aud'], 50, ', as responses do'),
    claim('state', 20),
  ],
  header: [signed(at('2.4'))],
  claims: [
    must('iss', at('2.1')),
    expectation('issuer', at('2.1')),
    must('aud', at('2.1')),
    expectation('audience', at('2.1')),
    must('exp', at('2.1')),
    may('code', at('2.1')),
    may('state', at('2.1')),
    may('error', at('2.1')),
  ],
  further: [
    oneOf({
      id: 'response',
      place: 'claims',
      many: 'at-least-one',
      names: ['code', 'error', 'access_token', 'id_token', 'vp_token'],
      reference: at('2.1'),
      level: 'should',
    }),
    lifetime(600, at('2.1'), 'should'),
  ],
  own: ['code', 'state', 'error'],
};
