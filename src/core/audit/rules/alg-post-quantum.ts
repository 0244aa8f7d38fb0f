import { algorithms } from '../../registry/algorithms.ts';
import { findingAt, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';

export const algPostQuantum: Rule = {
  id: 'alg-post-quantum',
  title: 'A signature that few receivers know yet',
  severity: 'hint',
  gate: 'signature',
  lesson: 'the-header',
  reference: { specification: 'RFC 9964', section: '4' },
  why: 'ML-DSA is young, and its signatures are some forty times as long as those of ES256.',
  confidence: 'certain',
  remedy: 'Check that every receiver knows it, and that the token passes where headers and cookies are limited.',
  examples: { flagged: ['{"alg":"ML-DSA-44"} {}'], accepted: ['{"alg":"ES256"} {}'] },
  *check(token) {
    const found = textIn(token, 'alg');
    const algorithm = algorithms.get(found?.text ?? '');
    if (!found || algorithm?.scheme !== 'ML-DSA' || typeof algorithm.signatureLength !== 'number') return;
    const characters = Math.ceil((algorithm.signatureLength * 4) / 3).toLocaleString('en');
    yield findingAt(
      found,
      `alg is ${algorithm.name}, a signature that is to withstand quantum computers; few libraries know it yet. It alone takes ${characters} characters of the token: browsers drop cookies over 4,096 bytes, and many servers refuse header lines over 8,192.`,
    );
  },
};
