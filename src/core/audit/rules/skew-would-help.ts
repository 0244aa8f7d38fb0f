import { findingAt, payloadOf, timeIn } from '../found.ts';
import { durationWords } from '../instant.ts';
import type { Rule } from '../rule.ts';
import { smallestSkew } from '../reading/smallest-skew.ts';

/** A few minutes are usual (RFC 7519 §4.1.4); beyond that no clock is to blame. */
const usual = 300;

export const skewWouldHelp: Rule = {
  id: 'skew-would-help',
  title: 'Clocks that differ by a little would explain it',
  severity: 'info',
  gate: 'time',
  lesson: 'verify-and-tamper',
  reference: { specification: 'RFC 7519', section: '4.1.4' },
  why: 'Clocks of two machines never agree to the second; servers may allow for some leeway, usually no more than a few minutes.',
  confidence: 'certain',
  remedy: 'Set both clocks by NTP, or let the server allow for the difference.',
  examples: {
    flagged: ['{"iss":"joe","exp":1795089570}', '{"iss":"joe","nbf":1795089612,"exp":1795092600}'],
    accepted: ['{"iss":"joe","exp":1795092600}', '{"iss":"joe","exp":1795080000}'],
  },
  *check(token, { now, skewSeconds }) {
    const payload = payloadOf(token);
    const skew = payload && smallestSkew(payload, now);
    if (skew === undefined || skew <= skewSeconds || skew > usual) return;
    const found = [timeIn(token, 'exp'), timeIn(token, 'nbf'), timeIn(token, 'iat')].find(
      (one) => one && (one.name === 'exp' ? now - one.seconds >= skewSeconds : one.seconds - now > skewSeconds),
    );
    if (!found) return;
    yield findingAt(
      found,
      `A server that lets clocks differ by ${durationWords(skew)} would let the times of this token pass, and many do allow a minute or more. If it is refused although it was just made, or still in time, compare the clocks.`,
    );
  },
};
