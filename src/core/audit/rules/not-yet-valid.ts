import { findingAt, timeIn } from '../found.ts';
import { relativeWords, utcWords } from '../instant.ts';
import type { Rule } from '../rule.ts';

export const notYetValid: Rule = {
  id: 'not-yet-valid',
  title: 'The token is not valid yet',
  severity: 'error',
  gate: 'time',
  lesson: 'claims',
  reference: { specification: 'RFC 7519', section: '4.1.5' },
  why: 'A token used before its time is refused, often because two clocks disagree.',
  confidence: 'certain',
  remedy: 'Wait, or compare the clocks of issuer and receiver.',
  examples: { flagged: ['{"nbf":1795090000}'], accepted: ['{"nbf":1795089600}'] },
  *check(token, { now, skewSeconds }) {
    const nbf = timeIn(token, 'nbf');
    if (!nbf || nbf.seconds <= now + skewSeconds) return;
    yield findingAt(
      nbf,
      `nbf is ${utcWords(nbf.seconds)}, ${relativeWords(nbf.seconds, now)}. A server must not accept this token before that moment. If the token was made just now, compare the clocks of issuer and server.`,
    );
  },
};
