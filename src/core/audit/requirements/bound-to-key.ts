import { isOfOtherToken } from '../checks/is-of-other-token.ts';
import { isPublicJwk } from '../checks/is-public-jwk.ts';
import { isThumbprint } from '../checks/is-thumbprint.ts';
import type { FurtherRequirement } from '../profile.ts';
import { clausesOf } from './clauses-of.ts';
import { innerMember } from './inner-member.ts';

/** What is asked of the members of `cnf`, in whichever token it is. */
export const boundToKey: readonly FurtherRequirement[] = [
  innerMember('cnf', 'jkt', clausesOf('RFC 9449')('6.1'), isThumbprint, { rule: 'cnf-thumbprint' }),
  innerMember(
    'cnf',
    'jkt',
    clausesOf('RFC 9449')('7.1'),
    isOfOtherToken('name the key of the DPoP proof', 'the proof'),
    {
      id: 'cnf-jkt-proof',
    },
  ),
  innerMember('cnf', 'x5t#S256', clausesOf('RFC 8705')('3.1'), isThumbprint, { rule: 'cnf-thumbprint' }),
  innerMember('cnf', 'jwk', clausesOf('RFC 7800')('3.2'), isPublicJwk, { rule: 'cnf-private-key' }),
];
