import { findingAt, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';

export const typNotMediaType: Rule = {
  id: 'typ-not-media-type',
  title: 'A type that is no media type',
  severity: 'warning',
  gate: 'structure',
  lesson: 'the-header',
  reference: { specification: 'RFC 7515', section: '4.1.9' },
  why: 'typ is compared with the type that is expected: with a space at its end it is another one.',
  confidence: 'certain',
  remedy: 'Write the type alone, such as "JWT" or "at+jwt".',
  examples: {
    flagged: ['{"alg":"HS256","typ":"JWT "} {}', '{"alg":"HS256","typ":""} {}'],
    accepted: ['{"alg":"HS256","typ":"JWT"} {}', '{"alg":"HS256","typ":"application/example;part=\\"1/2\\""} {}'],
  },
  *check(token) {
    const found = textIn(token, 'typ');
    if (!found || mediaType.test(found.text.slice(0, 300))) return;
    const what = found.text === '' ? 'an empty string' : `"${shown(found.text)}"`;
    yield findingAt(
      found,
      `typ is ${what}, which is no media type: one has letters, digits and ! # $ & - ^ _ . + only, no white space around it (RFC 6838 §4.2). A receiver that expects a type takes this for another one.`,
    );
  },
};

/** With a slash or without, and with parameters. */
const mediaType = /^[A-Za-z\d][\w!#$&^.+-]*(?:\/[A-Za-z\d][\w!#$&^.+-]*)?(?:\s*;.+)?$/;
