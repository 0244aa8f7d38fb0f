import { findingAt, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';

export const kidEmpty: Rule = {
  id: 'kid-empty',
  title: 'An empty key ID',
  severity: 'warning',
  gate: 'structure',
  lesson: 'the-header',
  reference: { specification: 'RFC 7515', section: '4.1.4' },
  why: 'A receiver looks its key up by kid, and no key set has a key without a name under an empty one.',
  confidence: 'certain',
  remedy: 'Write the kid of the key as in the key set, or leave kid away.',
  examples: { flagged: ['{"alg":"RS256","kid":""} {}'], accepted: ['{"alg":"RS256","kid":"1"} {}'] },
  *check(token) {
    const found = textIn(token, 'kid');
    if (found?.text !== '') return;
    yield findingAt(
      found,
      'kid is an empty string: a receiver looks for a key of that name, and finds none. Was a setting left empty? Leave kid away where the key has no name.',
    );
  },
};
