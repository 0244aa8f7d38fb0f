import { findingAt, timeIn } from '../found.ts';
import { durationWords, utcWords } from '../instant.ts';
import type { Rule } from '../rule.ts';

export const signInOlderThanAllowed: Rule = {
  id: 'sign-in-older-than-allowed',
  title: 'The sign-in is older than that',
  severity: 'info',
  gate: 'time',
  lesson: 'verify-and-tamper',
  reference: { specification: 'OpenID Connect Core 1.0', section: '3.1.3.7' },
  why: 'A client that asks for a recent sign-in (max_age) has to compare auth_time with now: a fresh token may come from an old session.',
  confidence: 'likely',
  remedy:
    'Let the user sign in again (max_age or prompt=login in the request), if it was the sign-in that had to be recent.',
  fine: 'The maximum age may be meant for the token only.',
  examples: {
    flagged: ['expected: {"maxAgeSeconds":600}\n{"auth_time":1795000000,"iat":1795089500,"exp":1795092600}'],
    accepted: [
      'expected: {"maxAgeSeconds":600}\n{"auth_time":1795089400,"iat":1795089500,"exp":1795092600}',
      '{"auth_time":1795000000,"iat":1795089500,"exp":1795092600}',
    ],
  },
  *check(token, { now, skewSeconds, expected: { maxAgeSeconds } }) {
    const found = timeIn(token, 'auth_time');
    if (maxAgeSeconds === undefined || !found) return;
    const age = now - found.seconds;
    if (!(age > maxAgeSeconds + skewSeconds) || !Number.isFinite(age)) return;
    yield findingAt(
      found,
      `auth_time is ${utcWords(found.seconds)}: the user signed in ${durationWords(age)} ago, and the maximum age is ${durationWords(maxAgeSeconds)}. A client that sent it as max_age has to ask for a new sign-in.`,
    );
  },
};
