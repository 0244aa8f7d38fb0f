import { allIn, findingAt, payloadOf } from '../found.ts';
import { utcWords } from '../instant.ts';
import { momentOf } from '../numeric-date.ts';
import type { Severity } from '../../text/result.ts';
import type { Rule } from '../rule.ts';

export const timeInMilliseconds: Rule = {
  id: 'time-in-milliseconds',
  title: 'A time that is not in seconds',
  severity: 'warning',
  gate: 'time',
  lesson: 'claims',
  reference: { specification: 'RFC 7519', section: '2' },
  why: 'Date.now() counts milliseconds, a NumericDate counts seconds: such a token expires in tens of thousands of years.',
  confidence: 'likely',
  remedy: 'Divide by 1,000 where the token is made.',
  examples: { flagged: ['{"exp":1795090000000}'], accepted: ['{"exp":1795090000}'] },
  *check(token) {
    for (const found of allIn(payloadOf(token))) {
      const moment = momentOf(found.member);
      if (moment?.unit === undefined || found.value.type !== 'number') continue;
      const { seconds, unit } = moment;
      const read = `${found.name} is ${found.value.written}, read as seconds ${utcWords(found.value.value)}. It looks like ${unit}`;
      yield findingAt(
        found,
        `${read}: ${utcWords(seconds)} is ${Math.floor(seconds)} in seconds since 1970, as a NumericDate counts.`,
        severityOf(found.name),
      );
    }
  },
};

/** A receiver that reads nbf as it must will not take the token for many thousand years; others than these are not looked at. */
function severityOf(name: string): Severity {
  if (name === 'nbf') return 'error';
  return name === 'exp' || name === 'iat' || name === 'auth_time' ? 'warning' : 'info';
}
