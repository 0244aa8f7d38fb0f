import { claimText } from '../words/claim-text.ts';
import { findingAt } from '../found.ts';
import type { Rule } from '../rule.ts';

const names = ['iss', 'sub', 'azp', 'client_id', 'jti', 'nonce', 'sid'];

export const claimEmpty: Rule = {
  id: 'claim-empty',
  title: 'A name that is empty',
  severity: 'warning',
  gate: 'profile',
  lesson: 'claims',
  reference: { specification: 'RFC 7519', section: '4.1' },
  why: 'An empty name names nobody, and is the same for everybody who lacks one.',
  confidence: 'certain',
  remedy: 'Leave the claim out where there is no value, or refuse to make the token.',
  examples: {
    flagged: ['{"iss":"joe","sub":"","exp":1795092600}', '{"iss":"","exp":1795092600}'],
    accepted: ['{"iss":"joe","sub":"ada","nickname":"","exp":1795092600}'],
  },
  *check(token) {
    for (const name of names) {
      const found = claimText(token, name);
      if (found?.text !== '') continue;
      yield findingAt(
        found,
        `${name} is an empty text. It says no more than a missing claim, and to whoever compares it two tokens with it look alike: leave the claim out, or fill it.`,
      );
    }
  },
};
