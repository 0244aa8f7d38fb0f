import { findingAt, timeIn } from '../found.ts';
import { durationWords, utcWords } from '../instant.ts';
import type { Rule } from '../rule.ts';

/** Two machines may have had a part in it. */
const leeway = 60;

export const signInAfterIssue: Rule = {
  id: 'sign-in-after-issue',
  title: 'A sign-in after the token was made',
  severity: 'warning',
  gate: 'time',
  reference: { specification: 'OpenID Connect Core 1.0', section: '2' },
  why: 'auth_time tells when the user signed in, which comes before the token that says so.',
  confidence: 'certain',
  remedy: 'Look at where auth_time comes from: its unit, its time zone, or a claim that was kept while iat is old.',
  examples: {
    flagged: ['{"iss":"https://op.example","auth_time":1795092000,"iat":1795089000,"exp":1795092600}'],
    accepted: ['{"iss":"https://op.example","auth_time":1795089010,"iat":1795089000,"exp":1795092600}'],
  },
  *check(token) {
    const [authTime, iat] = [timeIn(token, 'auth_time'), timeIn(token, 'iat')];
    if (!authTime || !iat) return;
    const late = authTime.seconds - iat.seconds;
    if (!(late > leeway) || !Number.isFinite(late)) return;
    yield findingAt(
      authTime,
      `auth_time (${utcWords(authTime.seconds)}) is ${durationWords(late)} after iat (${utcWords(iat.seconds)}): nobody can have signed in after the token was made. One of the two is wrong.`,
    );
  },
};
