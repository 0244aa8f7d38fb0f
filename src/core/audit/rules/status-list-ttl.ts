import { findingAt, claimIn } from '../found.ts';
import { nounOf } from '../words/noun-of.ts';
import type { Rule } from '../rule.ts';

export const statusListTtl: Rule = {
  id: 'status-list-ttl',
  title: 'A status list that may never be kept',
  severity: 'warning',
  gate: 'structure',
  reference: { specification: 'Token Status List', section: '5.1' },
  why: 'ttl tells for how many seconds a copy may be used; it must be a positive number.',
  confidence: 'certain',
  isAboutSecurity: true,
  remedy: 'Write a positive number of seconds, or leave ttl out.',
  examples: {
    flagged: [
      '{"alg":"ES256","typ":"statuslist+jwt"} {"sub":"https://issuer.example/1","iat":1795089600,"ttl":0,"status_list":{"bits":1,"lst":"eNrbuRgAAhcBXQ"}}',
    ],
    accepted: [
      '{"alg":"ES256","typ":"statuslist+jwt"} {"sub":"https://issuer.example/1","iat":1795089600,"ttl":43200,"status_list":{"bits":1,"lst":"eNrbuRgAAhcBXQ"}}',
    ],
  },
  *check(token) {
    const ttl = claimIn(token, 'ttl');
    if (!ttl || !claimIn(token, 'status_list') || (ttl.value.type === 'number' && ttl.value.value > 0)) return;
    yield findingAt(
      ttl,
      `ttl is ${nounOf(ttl.value)}. It is the number of seconds for which a copy of the list may be kept, and must be positive.`,
    );
  },
};
