import { claimsSetOf } from '../reading/claims-set-of.ts';
import { claimIn, findingAt, timeIn } from '../found.ts';
import { durationWords, utcWords } from '../instant.ts';
import type { Rule } from '../rule.ts';

export const olderThanAllowed: Rule = {
  id: 'older-than-allowed',
  title: 'Older than allowed',
  severity: 'error',
  gate: 'time',
  lesson: 'verify-and-tamper',
  reference: { specification: 'RFC 7519', section: '4.1.6' },
  why: 'A receiver may take only fresh tokens, whatever their exp says, and tells their age by iat.',
  confidence: 'certain',
  remedy: 'Make or get a new token, or let the server allow more.',
  examples: {
    flagged: [
      'expected: {"maxAgeSeconds":60}\n{"iat":1795089000,"exp":1795092600}',
      'expected: {"maxAgeSeconds":60}\n{"iss":"joe","exp":1795092600}',
    ],
    accepted: [
      'expected: {"maxAgeSeconds":600}\n{"iat":1795089000,"exp":1795092600}',
      '{"iat":1795089000,"exp":1795092600}',
    ],
  },
  *check(token, { now, skewSeconds, expected: { maxAgeSeconds } }) {
    if (maxAgeSeconds === undefined || (token.kind === 'sd-jwt' && token.keyBindingJwt)) return;
    const iat = timeIn(token, 'iat');
    const allowed = `the maximum age is ${durationWords(maxAgeSeconds)}`;
    if (!iat) {
      const set = claimsSetOf(token);
      if (!set || claimIn(token, 'iat')) return;
      const message = `The token has no iat, so its age cannot be told, and ${allowed}. A server that limits the age refuses it.`;
      yield { span: set.part.excerpt.span, message, missing: 'iat' };
      return;
    }
    const age = now - iat.seconds;
    if (!(age > maxAgeSeconds + skewSeconds) || !Number.isFinite(age)) return;
    yield findingAt(
      iat,
      `iat is ${utcWords(iat.seconds)}, so the token is ${durationWords(age)} old, and ${allowed}${skewSeconds > 0 ? `, clocks differing by ${durationWords(skewSeconds)} at most` : ''}. A server that limits the age refuses it, whatever exp says.`,
    );
  },
};
