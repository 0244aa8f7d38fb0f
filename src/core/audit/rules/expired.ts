import { hasExpired } from '../expiry.ts';
import { findingAt, timeIn } from '../found.ts';
import { relativeWords, utcWords } from '../instant.ts';
import { unsetDates } from '../reading/dates/unset-dates.ts';
import type { Rule } from '../rule.ts';

export const expired: Rule = {
  id: 'expired',
  title: 'The token has expired',
  severity: 'error',
  gate: 'time',
  lesson: 'verify-and-tamper',
  reference: { specification: 'RFC 7519', section: '4.1.4' },
  why: 'Expiry limits what a stolen token is good for.',
  confidence: 'certain',
  remedy: 'Get a new token; if it was refused too early, compare the clocks.',
  examples: {
    flagged: ['{"exp":1795000000}', '{"iat":0,"exp":0}', '{"exp":-62135596800}'],
    accepted: ['{"exp":1795090000}'],
  },
  *check(token, { now, skewSeconds }) {
    const exp = timeIn(token, 'exp');
    if (!exp || !hasExpired(exp.seconds, now - skewSeconds)) return;
    const ago = relativeWords(exp.seconds, now).replace(/^now$/, 'just now');
    yield findingAt(
      exp,
      unsetDates.has(exp.seconds)
        ? `exp is ${exp.seconds}, which is ${unsetDates.get(exp.seconds)}: the expiry was probably never set. Set exp where the token is issued.`
        : `The token expired on ${utcWords(exp.seconds)}, ${ago}. Request a new one.`,
    );
  },
};
