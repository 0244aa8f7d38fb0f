import { findingAt, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';

export const algEs256k: Rule = {
  id: 'alg-es256k',
  title: 'An algorithm that many receivers lack',
  severity: 'hint',
  gate: 'signature',
  lesson: 'the-header',
  reference: { specification: 'RFC 8812', section: '3.2' },
  why: 'ES256K is on the curve of Bitcoin, which browsers and many libraries do not have.',
  confidence: 'certain',
  remedy: 'Check that every receiver has ES256K; ES256 is known nearly everywhere.',
  fine: 'In the worlds of Bitcoin, Ethereum and decentralised identifiers it is usual.',
  examples: { flagged: ['{"alg":"ES256K"} {}'], accepted: ['{"alg":"ES256"} {}'] },
  *check(token) {
    const found = textIn(token, 'alg');
    if (found?.text !== 'ES256K') return;
    yield findingAt(
      found,
      'alg is ES256K, on the curve secp256k1, which the Web Cryptography API and many libraries do not have. It is another algorithm than ES256: no key of one serves the other.',
    );
  },
};
