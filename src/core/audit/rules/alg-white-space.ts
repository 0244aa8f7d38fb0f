import { readAlg } from '../reading/alg-reading.ts';
import { findingAt, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';

export const algWhiteSpace: Rule = {
  id: 'alg-white-space',
  title: 'White space in the name of the algorithm',
  severity: 'error',
  gate: 'signature',
  lesson: 'the-header',
  reference: { specification: 'RFC 7515', section: '4.1.1' },
  why: 'alg is compared character by character: a name with a space or a line break is another name.',
  confidence: 'certain',
  remedy: 'Trim the value where the header is written; it often comes out of a file or a setting.',
  examples: { flagged: ['{"alg":"HS256 "} {}', '{"alg":"RS256\\n"} {}'], accepted: ['{"alg":"HS256"} {}'] },
  *check(token) {
    const found = textIn(token, 'alg');
    if (!found) return;
    const read = readAlg(found.text);
    if (read.kind !== 'padded') return;
    const extra = found.text.length - read.meant.length;
    const what = extra === 1 ? 'a character' : `${extra} characters`;
    yield findingAt(
      found,
      `alg is ${read.meant} with ${what} of white space, or that cannot be seen. Receivers compare the whole string, so they do not know this algorithm. Write just ${read.meant}.`,
    );
  },
};
