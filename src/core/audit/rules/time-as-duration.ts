import { findingAt, timeIn } from '../found.ts';
import { durationWords, utcWords } from '../instant.ts';
import { dateInDigits } from '../reading/dates/date-in-digits.ts';
import { longestLifetime } from '../reading/dates/longest-lifetime.ts';
import type { Rule } from '../rule.ts';

export const timeAsDuration: Rule = {
  id: 'time-as-duration',
  title: 'A lifetime where a moment belongs',
  severity: 'warning',
  gate: 'time',
  lesson: 'claims',
  reference: { specification: 'RFC 7519', section: '4.1.4' },
  why: 'exp and nbf are moments, seconds since 1970; a number of seconds to live makes the token one of long ago.',
  confidence: 'likely',
  remedy: 'Add the lifetime to the current time where the token is made.',
  examples: {
    flagged: ['{"iss":"joe","exp":20261119}', '{"iss":"joe","exp":3600}', '{"iss":"joe","iat":1795089000,"exp":86400}'],
    accepted: ['{"iss":"joe","exp":1300819380}', '{"iss":"joe","exp":-5}'],
  },
  *check(token) {
    for (const name of ['exp', 'nbf']) {
      const found = timeIn(token, name);
      if (!found || !(found.seconds > 0 && found.seconds <= longestLifetime)) continue;
      const written = found.value.type === 'number' ? found.value.written.slice(0, 30) : '';
      const date = dateInDigits(written);
      if (date !== undefined) {
        yield findingAt(found, `${name} is ${written}, read as ${utcWords(found.seconds)}. It ${date}`);
        continue;
      }
      const iat = timeIn(token, 'iat');
      const sum =
        iat && iat.seconds > longestLifetime
          ? ` Counted from iat it would be ${Math.floor(iat.seconds + found.seconds)}, ${utcWords(iat.seconds + found.seconds)}.`
          : '';
      yield findingAt(
        found,
        `${name} is ${written}, read as ${utcWords(found.seconds)}. It looks like a lifetime of ${durationWords(found.seconds)}, and a moment belongs there, in seconds since 1970.${sum}`,
      );
    }
  },
};
