import { measured, spanOfPart } from '../reading/encryption-reading.ts';
import type { Rule } from '../rule.ts';

export const encryptedKeyMissing: Rule = {
  id: 'encrypted-key-missing',
  title: 'The encrypted key is missing',
  severity: 'error',
  gate: 'structure',
  lesson: 'secrecy',
  reference: { specification: 'RFC 7516', section: '5.2' },
  why: 'The content key travels in the token, encrypted for its receiver: without it nobody can open the content.',
  confidence: 'certain',
  remedy: 'Copy the token once more, with its second part; or name the algorithm that was used, such as dir.',
  examples: {
    flagged: ['{"alg":"RSA-OAEP-256","enc":"A128GCM"} ~.bytes:noise*12.bytes:noise*20.bytes:noise*16'],
    accepted: ['{"alg":"RSA-OAEP-256","enc":"A128GCM"}', '{"alg":"dir","enc":"A128GCM"}'],
  },
  *check(token) {
    const key = measured(token, 'encrypted-key');
    if (!key || key.wanted === 0 || key.length > 0) return;
    yield {
      span: spanOfPart(key),
      message: `The encrypted key is empty, and ${key.reading.algorithm?.name ?? 'this alg'} hands the content key over in it. It was lost on the way, or alg is another one.`,
    };
  },
};
