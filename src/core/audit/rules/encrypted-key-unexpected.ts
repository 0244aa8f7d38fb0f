import { inBytes, measured } from '../reading/encryption-reading.ts';
import type { Rule } from '../rule.ts';

export const encryptedKeyUnexpected: Rule = {
  id: 'encrypted-key-unexpected',
  title: 'An encrypted key where there is none',
  severity: 'error',
  gate: 'structure',
  lesson: 'secrecy',
  reference: { specification: 'RFC 7516', section: '5.2' },
  why: 'With dir and ECDH-ES both sides have the content key already: a second one is left over, or the algorithm is another.',
  confidence: 'certain',
  remedy: 'Leave the second part empty, or name the algorithm that encrypted the key.',
  examples: {
    flagged: ['{"alg":"dir","enc":"A128GCM"} ~bytes:noise*24.bytes:noise*12.bytes:noise*20.bytes:noise*16'],
    accepted: ['{"alg":"dir","enc":"A128GCM"}'],
  },
  *check(token) {
    const key = measured(token, 'encrypted-key');
    if (!key || key.wanted !== 0 || key.length === 0) return;
    yield {
      span: key.part.excerpt.span,
      message: `The encrypted key has ${inBytes(key.length)}, and must be empty: with ${key.reading.algorithm?.name ?? 'this alg'} there is none. A receiver must refuse the token. Is alg the right one?`,
    };
  },
};
