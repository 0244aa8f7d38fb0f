import { findingAt, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';

export const typPrefix: Rule = {
  id: 'typ-prefix',
  title: 'A type with application/ in front',
  severity: 'hint',
  gate: 'profile',
  lesson: 'the-header',
  reference: { specification: 'RFC 7515', section: '4.1.9' },
  why: 'Both spellings mean the same, but some receivers compare the string as it stands.',
  confidence: 'certain',
  remedy: 'Leave application/ away where no other slash follows.',
  examples: {
    flagged: ['{"alg":"HS256","typ":"application/at+jwt"} {}'],
    accepted: ['{"alg":"HS256","typ":"at+jwt"} {}', '{"alg":"HS256","typ":"application/example;part=\\"1/2\\""} {}'],
  },
  *check(token) {
    const found = textIn(token, 'typ');
    const short = /^application\/([^/]+)$/i.exec(found?.text ?? '')?.[1];
    if (!found || short === undefined) return;
    yield findingAt(
      found,
      `typ is ${shown(found.text)}. RFC 7515 recommends to leave application/ away, and receivers that compare strings may know ${shown(short)} only.`,
    );
  },
};
