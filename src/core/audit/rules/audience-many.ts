import { findingAt, claimIn } from '../found.ts';
import type { Rule } from '../rule.ts';

export const audienceMany: Rule = {
  id: 'audience-many',
  title: 'Meant for many',
  severity: 'hint',
  gate: 'profile',
  lesson: 'claims',
  reference: { specification: 'RFC 7519', section: '4.1.3' },
  why: 'Each of the receivers can use the token at all the others.',
  confidence: 'certain',
  remedy: 'Ask for one token for each server.',
  fine: 'Servers of one owner may trust each other that far.',
  examples: {
    flagged: ['{"iss":"joe","aud":["a","b","c","d","e","f"],"exp":1795092600}'],
    accepted: ['{"iss":"joe","aud":["a","b","c"],"exp":1795092600}'],
  },
  *check(token) {
    const aud = claimIn(token, 'aud');
    if (aud?.value.type !== 'array' || aud.value.items.length <= 5) return;
    yield findingAt(
      aud,
      `aud names ${aud.value.items.length.toLocaleString('en')} receivers. Each of them gets the whole token, and can use it at the others; a token for each limits what one that leaks is good for.`,
    );
  },
};
