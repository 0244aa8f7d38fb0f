import { isLike } from '../checks/is-like.ts';
import { claimLike } from '../clues/claim-like.ts';
import { claimOfType } from '../clues/claim-of-type.ts';
import { claim } from '../clues/claim.ts';
import { typed } from '../clues/typed.ts';
import type { Profile } from '../profile.ts';
import { clausesOf } from '../requirements/clauses-of.ts';
import { expectation } from '../requirements/expectation.ts';
import { may } from '../requirements/may.ts';
import { should } from '../requirements/should.ts';
import { signed } from '../requirements/signed.ts';

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
