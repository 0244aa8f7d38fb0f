import { readEncryption } from '../reading/encryption-reading.ts';
import { parameterIn } from '../found.ts';
import type { Rule } from '../rule.ts';

export const keyWrapParameterMissing: Rule = {
  id: 'key-wrap-parameter-missing',
  title: 'Vector or tag of the wrapped key is missing',
  severity: 'error',
  gate: 'structure',
  lesson: 'secrecy',
  reference: { specification: 'RFC 7518', section: '4.7.1' },
  why: 'AES-GCM wraps the content key with a vector and a tag of its own, which stand in the header.',
  confidence: 'certain',
  remedy: 'Write iv and tag of the wrapped key into the header; those of the content are parts of the token.',
  examples: {
    flagged: ['{"alg":"A256GCMKW","enc":"A256GCM"}'],
    accepted: [
      '{"alg":"A256GCMKW","enc":"A256GCM","iv":"AAAAAAAAAAAAAAAA","tag":"AAAAAAAAAAAAAAAAAAAAAA"}',
      '{"alg":"A256KW","enc":"A256GCM"}',
    ],
  },
  *check(token) {
    const reading = readEncryption(token);
    if (reading?.algorithm?.management?.mode !== 'gcm-wrap' || reading.jwe.header.json?.problem) return;
    const missing = ['iv', 'tag'].filter((name) => !parameterIn(token, name));
    if (missing.length === 0) return;
    yield {
      span: reading.jwe.header.excerpt.span,
      message: `The header has no ${missing.join(' and no ')}, which must be there with ${reading.algorithm.name}: the content key was wrapped with them, and cannot be unwrapped without.`,
    };
  },
};
