import { inBytes, measured } from '../reading/encryption-reading.ts';
import type { Rule } from '../rule.ts';

export const encryptedKeySmallModulus: Rule = {
  id: 'encrypted-key-small-modulus',
  title: 'Encrypted for an RSA key that is too small',
  severity: 'warning',
  gate: 'signature',
  lesson: 'secrecy',
  reference: { specification: 'RFC 7518', section: '4.3' },
  why: 'What RSA encrypts is as long as the modulus of its key, and a short modulus can be factored.',
  confidence: 'certain',
  remedy: 'Make an RSA key of 2048 bits or more.',
  examples: {
    flagged: ['{"alg":"RSA-OAEP","enc":"A128GCM"} ~bytes:noise*128.bytes:noise*12.bytes:noise*20.bytes:noise*16'],
    accepted: ['{"alg":"RSA-OAEP","enc":"A128GCM"}'],
  },
  *check(token) {
    const key = measured(token, 'encrypted-key');
    if (!key || key.wanted !== 'modulus' || key.length === 0 || key.length >= 256) return;
    const name = key.reading.algorithm?.name ?? 'RSA';
    yield {
      span: key.part.excerpt.span,
      message:
        key.length < 64
          ? `The encrypted key has ${inBytes(key.length)}, and that of ${name} is as long as the RSA key, 256 or more. Was it cut off, or is alg another one?`
          : `The encrypted key has ${inBytes(key.length)}, so the RSA key has ${key.length * 8} bits; ${name} must be used with 2048 or more (${key.reading.algorithm?.reference ?? 'RFC 7518 §4.3'}).`,
    };
  },
};
