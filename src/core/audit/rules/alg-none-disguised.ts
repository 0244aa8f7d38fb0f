import { readAlg } from '../reading/alg-reading.ts';
import { findingAt, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';

export const algNoneDisguised: Rule = {
  id: 'alg-none-disguised',
  title: 'The algorithm none in disguise',
  severity: 'error',
  gate: 'signature',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 8725', section: '3.2' },
  why: 'A filter that looks for none does not see it, and a library that trims or folds names takes the token without a signature.',
  confidence: 'likely',
  remedy: 'Refuse the token, and let receivers accept only the algorithms that they expect.',
  examples: {
    flagged: ['{"alg":" none"} {}', '{"alg":"none\\u0000"} {}', '{"alg":"\\uff4e\\uff4f\\uff4e\\uff45"} {}'],
    accepted: ['{"alg":"HS256"} {}'],
  },
  *check(token) {
    const found = textIn(token, 'alg');
    if (!found || readAlg(found.text).kind !== 'disguised-none') return;
    yield findingAt(
      found,
      `alg is "${shown(found.text)}", which is none among other characters, or in look-alikes of its letters. No issuer writes it by accident, and it is no registered name: a receiver must refuse this token.`,
    );
  },
};
