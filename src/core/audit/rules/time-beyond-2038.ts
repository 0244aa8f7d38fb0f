import { expiryPlaceholders } from '../reading/dates/expiry-placeholders.ts';
import { allIn, findingAt, payloadOf } from '../found.ts';
import { utcWords } from '../instant.ts';
import { momentOf } from '../numeric-date.ts';
import type { Rule } from '../rule.ts';

const largest = 2_147_483_647;

export const timeBeyond2038: Rule = {
  id: 'time-beyond-2038',
  title: 'A time that 32 bits cannot hold',
  severity: 'hint',
  gate: 'time',
  lesson: 'claims',
  reference: { specification: 'RFC 7519', section: '2' },
  why: 'Receivers that keep times in 32 bits read another date, mostly one long ago, and take the token for expired.',
  confidence: 'certain',
  remedy: 'Choose a shorter lifetime, or make sure that no receiver is that old.',
  fine: 'Receivers with 64-bit times have no trouble with it.',
  examples: {
    flagged: ['{"iss":"joe","exp":2200000000}'],
    accepted: ['{"iss":"joe","exp":2147483647}', '{"iss":"joe","exp":1795092600000}'],
  },
  *check(token) {
    for (const found of allIn(payloadOf(token))) {
      if (found.name !== 'exp' && found.name !== 'nbf' && found.name !== 'iat') continue;
      const moment = momentOf(found.member);
      if (!moment || moment.unit !== undefined || moment.seconds <= largest) continue;
      if (expiryPlaceholders.has(moment.seconds)) continue;
      yield findingAt(
        found,
        `${found.name} is ${utcWords(moment.seconds)}, after 19 Jan 2038, 03:14:07 UTC, where a signed number of 32 bits ends. A receiver that keeps times in one (embedded devices, old databases) reads another date, mostly one long ago, and refuses the token.`,
      );
    }
  },
};
