import type { Requirement } from '../profile.ts';
import { clausesOf } from './clauses-of.ts';
import { mustNot } from './must-not.ts';
import { securityEvent } from './security-event.ts';
import { should } from './should.ts';

const at = clausesOf('OpenID Shared Signals Framework 1.0');

/** Of the events of CAEP and RISC: so that none of them can pass for an ID Token or an access token. */
export const sharedSignalClaims: readonly Requirement[] = [
  ...securityEvent,
  should('aud', clausesOf('RFC 8417')('2.2')),
  mustNot('sub', at('4.1.2')),
  mustNot('exp', at('4.1.7')),
];
