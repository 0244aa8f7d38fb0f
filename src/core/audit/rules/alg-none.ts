import { findingAt, parameterIn } from '../found.ts';
import type { Rule } from '../rule.ts';

export const algNone: Rule = {
  id: 'alg-none',
  title: 'No signature: alg is none',
  severity: 'warning',
  gate: 'signature',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 7518', section: '3.6' },
  why: 'A token without a signature can be written by anyone.',
  confidence: 'certain',
  remedy: 'Have the issuer sign its tokens, and let receivers accept only the algorithms that they expect.',
  fine: 'Inside an encrypted token, or between programs on one machine, a token may be protected in another way.',
  examples: {
    flagged: ['{"alg":"none"} {"iss":"joe"}', '{"alg":"nOnE"} {"iss":"joe"}'],
    accepted: ['{"alg":"HS256"} {"iss":"joe"}'],
  },
  *check(token) {
    const found = parameterIn(token, 'alg');
    if (found?.value.type !== 'string' || found.value.value.toLowerCase() !== 'none') return;
    const { value } = found.value;
    if (value === 'none')
      yield findingAt(
        found,
        'alg is none: nothing protects this token, anyone can change it or write another. A receiver must not accept it unless it expects a token without signature in this very place.',
      );
    else
      yield findingAt(
        found,
        `alg is ${value}, which is no registered name, for letter case matters. Written so, none has slipped past filters: a receiver must refuse this token.`,
        'error',
      );
  },
};
