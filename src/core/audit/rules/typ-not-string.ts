import { findingAt, parameterIn } from '../found.ts';
import { nounOf } from '../words/noun-of.ts';
import type { Rule } from '../rule.ts';

export const typNotString: Rule = {
  id: 'typ-not-string',
  title: 'The type is no string',
  severity: 'warning',
  gate: 'structure',
  lesson: 'the-header',
  reference: { specification: 'RFC 7515', section: '4.1.9' },
  why: 'typ names a media type; libraries that compare it fail on anything but a string.',
  confidence: 'certain',
  remedy: 'Write typ as a string.',
  examples: { flagged: ['{"alg":"HS256","typ":["JWT"]} {}'], accepted: ['{"alg":"HS256","typ":"JWT"} {}'] },
  *check(token) {
    const found = parameterIn(token, 'typ');
    if (!found || found.value.type === 'string') return;
    yield findingAt(
      found,
      `typ is ${nounOf(found.value)}. It names a media type, so receivers expect a string, such as "JWT" or "at+jwt".`,
    );
  },
};
