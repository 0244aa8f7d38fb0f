import { readAlg } from '../reading/alg-reading.ts';
import { findingAt, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';

export const algOtherForm: Rule = {
  id: 'alg-other-form',
  title: 'An algorithm for the other kind of token',
  severity: 'error',
  gate: 'signature',
  lesson: 'the-header',
  reference: { specification: 'RFC 7516', section: '9' },
  why: 'A receiver that mixes signed and encrypted tokens can be led to take one for the other.',
  confidence: 'certain',
  remedy: 'Let the header name an algorithm of its own kind: one that signs, or one that encrypts keys.',
  examples: {
    flagged: ['{"alg":"RSA-OAEP"} {}', '{"alg":"dir"} {}'],
    accepted: ['{"alg":"RS256"} {}', '{"alg":"RSA-OAEP","enc":"A256GCM"}'],
  },
  *check(token) {
    const found = textIn(token, 'alg');
    if (!found) return;
    const read = readAlg(found.text);
    if (read.kind !== 'registered' || (read.algorithm.kind === 'key-management') === (token.kind === 'jwe')) return;
    const { name } = read.algorithm;
    yield findingAt(
      found,
      token.kind === 'jwe'
        ? `alg is ${name}, which signs, and this token has the form of an encrypted one. No receiver can open it so.`
        : `alg is ${name}, which encrypts keys, and this token has the form of a signed one. No receiver can check it so.`,
    );
  },
};
