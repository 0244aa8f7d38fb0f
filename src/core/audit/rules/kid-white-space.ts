import { findingAt, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';

export const kidWhiteSpace: Rule = {
  id: 'kid-white-space',
  title: 'White space at the ends of the key ID',
  severity: 'warning',
  gate: 'structure',
  lesson: 'the-header',
  reference: { specification: 'RFC 7515', section: '4.1.4' },
  why: 'kid is compared character by character: with a line break at its end it names another key.',
  confidence: 'certain',
  remedy: 'Trim the value where the header is written; it often comes out of a file or a setting.',
  examples: {
    flagged: ['{"alg":"RS256","kid":"key-1\\n"} {}', '{"alg":"RS256","kid":" key-1"} {}'],
    accepted: ['{"alg":"RS256","kid":"key 1"} {}'],
  },
  *check(token) {
    const found = textIn(token, 'kid');
    if (!found) return;
    const trimmed = found.text.trim();
    const isWrapped = /[\r\n]/.test(trimmed);
    if (found.text === '' || (trimmed === found.text && !isWrapped)) return;
    const where = isWrapped
      ? 'inside'
      : found.text.startsWith(trimmed.slice(0, 1)) && trimmed !== ''
        ? 'at its end'
        : 'at its start';
    const what = /[\r\n]/.test(found.text) ? 'a line break' : 'white space';
    yield findingAt(
      found,
      `kid has ${what} ${where}. Receivers compare the whole string, so they do not find the key of that name; and one that writes kid into a log or a header line splits it there.`,
    );
  },
};
