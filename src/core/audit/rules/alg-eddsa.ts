import { findingAt, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';

export const algEddsa: Rule = {
  id: 'alg-eddsa',
  title: 'EdDSA does not name its curve',
  severity: 'hint',
  gate: 'signature',
  lesson: 'the-header',
  reference: { specification: 'RFC 9864', section: '2.2' },
  why: 'EdDSA stands for two algorithms; a receiver cannot tell from the header whether it can check the token.',
  confidence: 'certain',
  remedy: 'Once all receivers know them, write Ed25519 or Ed448.',
  fine: 'Many libraries still know the old name only.',
  examples: { flagged: ['{"alg":"EdDSA"} {}'], accepted: ['{"alg":"Ed25519"} {}'] },
  *check(token) {
    const found = textIn(token, 'alg');
    if (token.kind === 'jwe' || found?.text !== 'EdDSA') return;
    yield findingAt(
      found,
      'alg is EdDSA, which RFC 9864 deprecates, for it leaves the curve open: Ed25519 and Ed448 are the names that say it. Many libraries know only the old name yet, so ask before you change it.',
    );
  },
};
