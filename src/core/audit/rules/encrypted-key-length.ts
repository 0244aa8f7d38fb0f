import { inBytes, measured } from '../reading/encryption-reading.ts';
import type { Rule } from '../rule.ts';

export const encryptedKeyLength: Rule = {
  id: 'encrypted-key-length',
  title: 'An encrypted key of the wrong length',
  severity: 'error',
  gate: 'structure',
  lesson: 'secrecy',
  reference: { specification: 'RFC 7518', section: '4' },
  why: 'The content encryption tells how long its key is, and so how long it is when it is wrapped.',
  confidence: 'certain',
  remedy: 'Copy the token once more; else look at whether alg and enc are those that were used.',
  examples: {
    flagged: ['{"alg":"A128KW","enc":"A128GCM"} ~bytes:noise*40.bytes:noise*12.bytes:noise*20.bytes:noise*16'],
    accepted: [
      '{"alg":"A128KW","enc":"A128GCM"}',
      '{"alg":"A128GCMKW","enc":"A256GCM","iv":"AAAAAAAAAAAAAAAA","tag":"AAAAAAAAAAAAAAAAAAAAAA"}',
    ],
  },
  *check(token) {
    const key = measured(token, 'encrypted-key');
    if (!key || typeof key.wanted !== 'number' || key.wanted === 0 || key.length === 0 || key.length === key.wanted)
      return;
    const { algorithm, encryption } = key.reading;
    yield {
      span: key.part.excerpt.span,
      message: `The encrypted key has ${inBytes(key.length)}; ${algorithm?.name ?? ''} with ${encryption?.name ?? ''} gives exactly ${key.wanted} (${algorithm?.reference ?? ''}). Was it cut off, or is alg or enc another one?`,
    };
  },
};
