import { readAlg } from '../reading/alg-reading.ts';
import { findingAt, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';

export const algLetterCase: Rule = {
  id: 'alg-letter-case',
  title: 'An algorithm in the wrong letter case',
  severity: 'warning',
  gate: 'signature',
  lesson: 'the-header',
  reference: { specification: 'RFC 7515', section: '4.1.1' },
  why: 'alg is compared letter by letter: receivers do not know a name in another case.',
  confidence: 'certain',
  remedy: 'Write the name as it is registered.',
  examples: {
    flagged: ['{"alg":"hs256"} {}', '{"alg":"rsa-oaep","enc":"A256GCM"}'],
    accepted: ['{"alg":"HS256"} {}'],
  },
  *check(token) {
    const found = textIn(token, 'alg');
    if (!found) return;
    const read = readAlg(found.text);
    if (read.kind !== 'letter-case') return;
    yield findingAt(
      found,
      `alg is ${shown(found.text)}, and the registered name is ${read.meant}. Letter case matters in it: write ${read.meant}, or receivers refuse the token as one of an unknown algorithm.`,
    );
  },
};
