import { findingAt, timeIn } from '../found.ts';
import { unsetDates } from '../reading/dates/unset-dates.ts';
import type { Rule } from '../rule.ts';

export const timeUnset: Rule = {
  id: 'time-unset',
  title: 'A time of issue that was never set',
  severity: 'info',
  gate: 'time',
  lesson: 'claims',
  reference: { specification: 'RFC 7519', section: '4.1.6' },
  why: 'Recipients that limit the age of a token reject one that seems to be from 1970.',
  confidence: 'likely',
  remedy: 'Set iat to the current time where the token is issued, or leave it out.',
  examples: {
    flagged: ['{"iat":0,"exp":1795092600}', '{"iat":-62135596800,"exp":1795092600}'],
    accepted: ['{"iat":1795089600,"exp":1795092600}', '{"nbf":0,"exp":1795092600}'],
  },
  *check(token) {
    const iat = timeIn(token, 'iat');
    const what = iat && unsetDates.get(iat.seconds);
    if (!iat || what === undefined) return;
    yield findingAt(iat, `iat is ${iat.seconds}, which is ${what}: the time of issue was probably never set.`);
  },
};
