import { findingAt, timeIn } from '../found.ts';
import { relativeWords, utcWords } from '../instant.ts';
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
  examples: { flagged: ['{"exp":1795000000}'], accepted: ['{"exp":1795090000}'] },
  *check(token, { now, skewSeconds }) {
    const exp = timeIn(token, 'exp');
    if (!exp || now - skewSeconds < exp.seconds) return;
    const ago = relativeWords(exp.seconds, now).replace(/^now$/, 'just now');
    yield findingAt(
      exp,
      `exp was ${utcWords(exp.seconds)}, ${ago}. A server must refuse this token from that moment on: get a new one.`,
    );
  },
};
