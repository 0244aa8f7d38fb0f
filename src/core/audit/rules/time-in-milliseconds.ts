import { allIn, findingAt, payloadOf } from '../found.ts';
import { toSeconds, utcWords } from '../instant.ts';
import { dateInDigits } from '../reading/dates/date-in-digits.ts';
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
  remedy: 'Write whole seconds since 1970, such as Math.floor(Date.now() / 1000) in JavaScript.',
  examples: {
    flagged: [
      '{"exp":1795090000000}',
      '{"exp":1795090000000000}',
      '{"iat":1795089000000000000,"exp":1.79509e18}',
      '{"exp":1.79509e12}',
      '{"exp":20261119120000}',
      '{"exp":639306868000000000}',
      '{"exp":134395636000000000}',
    ],
    accepted: ['{"exp":1795090000}', '{"exp":1.79509e9}'],
  },
  *check(token) {
    for (const found of allIn(payloadOf(token))) {
      const moment = momentOf(found.member);
      if (moment?.fine === undefined || found.value.type !== 'number') continue;
      const { seconds, fine } = moment;
      const date = dateInDigits(found.value.written);
      if (date !== undefined) {
        yield findingAt(found, `${found.name} is ${found.value.written}. It ${date}`, severityOf(found.name));
        continue;
      }
      yield findingAt(
        found,
        `${found.name} is ${found.value.written}, which looks like ${fine.unit}. A NumericDate is in seconds since 1970: ${toSeconds(fine)} to get ${Math.floor(seconds)} (${utcWords(seconds)}).`,
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
