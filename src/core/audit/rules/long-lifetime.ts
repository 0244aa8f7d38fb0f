import { findingAt, timeIn, typeOf } from '../found.ts';
import { durationWords } from '../instant.ts';
import { unsetDates } from '../reading/dates/unset-dates.ts';
import type { Rule } from '../rule.ts';

const day = 86_400;

export const longLifetime: Rule = {
  id: 'long-lifetime',
  title: 'A long life',
  severity: 'info',
  gate: 'time',
  lesson: 'when-to-use-one',
  reference: { specification: 'RFC 6750', section: '5.3' },
  why: 'The longer a token lives, the longer a stolen one can be used.',
  confidence: 'certain',
  remedy: 'Issue shorter tokens and renew them.',
  fine: 'Keys of devices, links in mails and credentials live longer by design.',
  examples: {
    flagged: ['{"iat":1795000000,"exp":1797600000}'],
    accepted: ['{"iat":1795089600,"exp":1795093200}', '{"iat":0,"exp":1795093200}'],
  },
  *check(token) {
    const exp = timeIn(token, 'exp');
    const start = timeIn(token, 'iat') ?? timeIn(token, 'nbf');
    if (!exp || !start || unsetDates.has(start.seconds) || /sd-jwt$|^v[cp]\+/.test(typeOf(token))) return;
    const life = exp.seconds - start.seconds;
    if (life <= day || !Number.isFinite(life)) return;
    const advice =
      life > 30 * day
        ? 'Can it be revoked if it is stolen? If not, consider a short one that is renewed.'
        : 'For a bearer token one hour or less is advised; other kinds may well live longer.';
    yield findingAt(exp, `From ${start.name} to exp this token lives ${durationWords(life)}. ${advice}`);
  },
};
