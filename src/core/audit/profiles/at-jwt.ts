import { isFilled, isType } from '../profile-parts/checks.ts';
import { typed } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { boundToKey } from '../profile-parts/shared-requirements.ts';
import { clausesOf, expectation, may, must, signed, whenThere } from '../profile-parts/requirements.ts';

const at = clausesOf('RFC 9068');

export const atJwt: Profile = {
  id: 'at-jwt',
  title: 'OAuth 2.0 access token (RFC 9068)',
  noun: 'an access token of RFC 9068',
  reference: at(),
  summary:
    'What a client sends to an API, in the form that all authorization servers could share. Only the API looks into it.',
  clues: [typed('at+jwt')],
  header: [must('typ', at('2.1'), isType('at+jwt')), signed(at('2.1'))],
  claims: [
    must('iss', at('2.2')),
    expectation('issuer', at('4')),
    must('exp', at('2.2')),
    must('aud', at('2.2')),
    expectation('audience', at('4')),
    must('sub', at('2.2')),
    must('client_id', at('2.2')),
    must('iat', at('2.2')),
    must('jti', at('2.2')),
    may('auth_time', at('2.2.1')),
    may('acr', at('2.2.1')),
    may('amr', at('2.2.1')),
    may('scope', at('2.2.3')),
    may('groups', at('2.2.3.1')),
    may('roles', at('2.2.3.1')),
    may('entitlements', at('2.2.3.1')),
    whenThere('act', clausesOf('RFC 8693')('4.1'), isFilled('object'), { rule: 'act-without-identity' }),
  ],
  further: boundToKey,
};
