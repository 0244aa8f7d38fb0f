import { findingAt, parameterIn } from '../found.ts';
import { nounOf } from '../words/noun-of.ts';
import type { Rule } from '../rule.ts';

export const b64NotBoolean: Rule = {
  id: 'b64-not-boolean',
  title: 'A b64 that is neither true nor false',
  severity: 'error',
  gate: 'structure',
  lesson: 'the-header',
  reference: { specification: 'RFC 7797', section: '3' },
  why: 'b64 decides what is signed: read in two ways, the same token has two signatures.',
  confidence: 'certain',
  remedy: 'Write false without quotes, or leave b64 away.',
  examples: {
    flagged: ['{"alg":"HS256","b64":"false","crit":["b64"]} {}'],
    accepted: ['{"alg":"HS256","b64":true,"crit":["b64"]} {}'],
  },
  *check(token) {
    const found = parameterIn(token, 'b64');
    if (!found || token.kind === 'jwe' || found.value.type === 'boolean') return;
    yield findingAt(
      found,
      `b64 is ${nounOf(found.value)}, and must be true or false, without quotes. Here the payload is read as encoded; a receiver may do otherwise, or refuse the token.`,
    );
  },
};
