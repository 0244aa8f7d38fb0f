import { findingAt, timeIn } from '../found.ts';
import { relativeWords, utcWords } from '../instant.ts';
import type { Rule } from '../rule.ts';

export const issuedInFuture: Rule = {
  id: 'issued-in-future',
  title: 'Issued in the future',
  severity: 'warning',
  gate: 'time',
  lesson: 'claims',
  reference: { specification: 'RFC 7519', section: '4.1.6' },
  why: 'A token cannot be older than its making; some libraries refuse it.',
  confidence: 'certain',
  remedy: 'Set the clock of the issuer, or let the receiver allow for a minute of difference.',
  examples: { flagged: ['{"iat":1795090000}'], accepted: ['{"iat":1795089600}'] },
  *check(token, { now, skewSeconds }) {
    const iat = timeIn(token, 'iat');
    if (!iat || iat.seconds <= now + skewSeconds) return;
    yield findingAt(
      iat,
      `iat is ${utcWords(iat.seconds)}, ${relativeWords(iat.seconds, now)}: the token says that it is yet to be made. Some libraries refuse it. Is the issuer's clock fast, or this computer's slow?`,
    );
  },
};
