import { findingAt, timeIn } from '../found.ts';
import { utcWords } from '../instant.ts';
import { unsetDates } from '../reading/dates/unset-dates.ts';
import type { Rule } from '../rule.ts';

export const timeOrder: Rule = {
  id: 'time-order',
  title: 'Times in the wrong order',
  severity: 'warning',
  gate: 'time',
  lesson: 'claims',
  reference: { specification: 'RFC 7519', section: '4.1.4' },
  why: 'A token that ends before it begins is never valid: two claims were mixed up, or a lifetime has the wrong sign.',
  confidence: 'certain',
  remedy: 'Look at how the lifetime is computed.',
  examples: {
    flagged: ['{"iat":1795089600,"exp":1795089600}', '{"nbf":1795089700,"exp":1795089600}'],
    accepted: ['{"iat":1795089600,"nbf":1795089600,"exp":1795090000}', '{"iat":0,"exp":0}'],
  },
  *check(token) {
    const exp = timeIn(token, 'exp');
    // Of one that was never set, the expiry says so.
    if (!exp || unsetDates.has(exp.seconds)) return;
    for (const [name, word] of [
      ['iat', 'had expired when it was made'],
      ['nbf', 'expires before it becomes valid'],
    ] as const) {
      const other = timeIn(token, name);
      if (!other || exp.seconds > other.seconds) continue;
      if (name === 'iat' && exp.seconds === other.seconds) {
        yield findingAt(exp, `${SAME_SECOND} Set a longer lifetime.`);
        return;
      }
      yield findingAt(
        exp,
        `exp (${utcWords(exp.seconds)}) is not after ${name} (${utcWords(other.seconds)}): this token ${word}, so there is no moment at which it can be used.`,
      );
      return;
    }
  },
};

/** jsonwebtoken reads the text "60" as milliseconds (its documentation of `expiresIn`). */
const SAME_SECOND =
  'exp equals iat, so the token expired in the second in which it was issued. Check the lifetime: jsonwebtoken, for example, reads expiresIn: "60" as 60 milliseconds, and expiresIn: 60 as 60 seconds.';
