import { findingAt, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';

export const typLetterCase: Rule = {
  id: 'typ-letter-case',
  title: 'JWT not in capitals',
  severity: 'hint',
  gate: 'profile',
  lesson: 'the-header',
  reference: { specification: 'RFC 7519', section: '5.1' },
  why: 'Media types are the same in any letter case, but old receivers compare letter by letter.',
  confidence: 'certain',
  remedy: 'Write "JWT".',
  examples: {
    flagged: ['{"alg":"HS256","typ":"jwt"} {}', '{"alg":"HS256","typ":"Jwt"} {}'],
    accepted: ['{"alg":"HS256","typ":"JWT"} {}', '{"alg":"HS256","typ":"at+jwt"} {}'],
  },
  *check(token) {
    const found = textIn(token, 'typ');
    if (!found || found.text === 'JWT' || found.text.toUpperCase() !== 'JWT') return;
    yield findingAt(
      found,
      `typ is ${found.text}. It is the same in any letter case, but RFC 7519 recommends JWT in capitals, for old receivers know no other.`,
    );
  },
};
