import { findingAt, parameterIn } from '../found.ts';
import { nounOf } from '../words/noun-of.ts';
import type { Rule } from '../rule.ts';

export const kidNotString: Rule = {
  id: 'kid-not-string',
  title: 'The key ID is no string',
  severity: 'error',
  gate: 'structure',
  lesson: 'the-header',
  reference: { specification: 'RFC 7515', section: '4.1.4' },
  why: 'A receiver looks its key up by this string.',
  confidence: 'certain',
  remedy: 'Write kid as a string.',
  examples: { flagged: ['{"alg":"HS256","kid":1} {}'], accepted: ['{"alg":"HS256","kid":"1"} {}'] },
  *check(token) {
    const found = parameterIn(token, 'kid');
    if (!found || found.value.type === 'string') return;
    const { value } = found;
    const advice =
      value.type === 'null' ? 'Leave it out where there is none.' : 'Write it in quotes, exactly as in the key set.';
    yield findingAt(found, `kid is ${nounOf(value)}, and must be a string. ${advice}`);
  },
};
