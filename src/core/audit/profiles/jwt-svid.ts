import { isLike } from '../profile-parts/checks.ts';
import { claimLike, typed } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { clausesOf, expectation, may, must, signedWith, whenThere } from '../profile-parts/requirements.ts';
import { inForm, onlyParameters } from '../profile-parts/further-requirements.ts';

const at = clausesOf('SPIFFE JWT-SVID');

export const jwtSvid: Profile = {
  id: 'jwt-svid',
  title: 'Workload identity (JWT-SVID)',
  noun: 'a JWT-SVID',
  reference: at(),
  summary: 'Says which workload it is that calls, by its SPIFFE ID; issued by SPIRE and others, for a few minutes.',
  clues: [typed(), claimLike('sub', /^spiffe:\/\//, 90)],
  header: [
    ...signedWith(at('2.1'), 'RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512', 'PS256', 'PS384', 'PS512'),
    may('kid', at('2.2')),
    whenThere('typ', at('2.3'), isLike(/^(?:JWT|JOSE)$/i, 'be JWT or JOSE')),
  ],
  claims: [
    must(
      'sub',
      at('3.1'),
      isLike(/^spiffe:\/\/[a-z\d._-]+(?:\/[\w.-]+)*$/, 'be a SPIFFE ID, such as spiffe://example.org/web'),
    ),
    must('aud', at('3.2')),
    expectation('audience', at('3.2')),
    must('exp', at('3.3')),
  ],
  further: [onlyParameters(['alg', 'kid', 'typ'], at('2')), inForm('compact', at('5.1'))],
};
