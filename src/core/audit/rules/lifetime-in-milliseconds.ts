import { findingAt, timeIn } from '../found.ts';
import { durationWords } from '../instant.ts';
import type { Rule } from '../rule.ts';

/** Lifetimes that people choose, in seconds: 5, 10, 15, 30, 60 minutes, 2, 4, 8, 12, 24 hours. */
const usual = new Set([300, 600, 900, 1800, 3600, 7200, 14_400, 28_800, 43_200, 86_400]);

export const lifetimeInMilliseconds: Rule = {
  id: 'lifetime-in-milliseconds',
  title: 'A lifetime a thousand times as long as meant',
  severity: 'info',
  gate: 'time',
  lesson: 'claims',
  reference: { specification: 'RFC 7519', section: '4.1.4' },
  why: 'Milliseconds that are added to a time in seconds make an hour into six weeks.',
  confidence: 'guess',
  remedy: 'Divide the lifetime by 1,000 where the token is made.',
  fine: 'Somebody may have wanted just this lifetime.',
  examples: {
    flagged: ['{"iss":"joe","iat":1795089600,"exp":1798689600}'],
    accepted: ['{"iss":"joe","iat":1795089600,"exp":1795093200}', '{"iss":"joe","iat":1795089600,"exp":1797681600}'],
  },
  *check(token) {
    const [exp, start] = [timeIn(token, 'exp'), timeIn(token, 'iat') ?? timeIn(token, 'nbf')];
    if (!exp || !start) return;
    const life = exp.seconds - start.seconds;
    if (!usual.has(life / 1000)) return;
    yield findingAt(
      exp,
      `From ${start.name} to exp this token lives ${life.toLocaleString('en')} seconds, ${durationWords(life)}: just 1,000 times ${durationWords(life / 1000)}. Were milliseconds added to seconds?`,
    );
  },
};
