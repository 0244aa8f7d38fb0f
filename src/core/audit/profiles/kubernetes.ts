import { isLike } from '../profile-parts/checks.ts';
import { claim, claimLike, claimOfType, typed } from '../profile-parts/clues.ts';
import type { Profile } from '../profile.ts';
import { clausesOf, expectation, may, should, signed } from '../profile-parts/requirements.ts';

const at = clausesOf('Kubernetes documentation');

export const kubernetes: Profile = {
  id: 'kubernetes',
  title: 'Kubernetes service account token',
  noun: 'a token of a Kubernetes service account',
  reference: at(),
  summary: 'What a pod authenticates with at the API server, or at a service that trusts the cluster.',
  clues: [
    typed(),
    claimOfType('kubernetes.io', 'object', 110, ', which Kubernetes writes'),
    claim('kubernetes.io/serviceaccount/namespace', 110, ', which Kubernetes wrote until version 1.24'),
    claimLike('sub', /^system:serviceaccount:/, 60),
  ],
  header: [signed(clausesOf('RFC 8725')('3.2'), 'should'), may('kid', at())],
  claims: [
    should('iss', at()),
    expectation('issuer', at()),
    should('sub', at(), isLike(/^system:serviceaccount:[^:]+:[^:]+$/, 'be system:serviceaccount:NAMESPACE:NAME')),
    may('aud', at()),
    expectation('audience', at()),
    should('exp', at()),
    may('kubernetes.io', at()),
    may('jti', at()),
  ],
  own: ['kubernetes.io'],
};
