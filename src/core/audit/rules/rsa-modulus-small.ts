import type { Rule } from '../rule.ts';
import { readSignature } from '../reading/signature-reading.ts';

export const rsaModulusSmall: Rule = {
  id: 'rsa-modulus-small',
  title: 'An RSA key that is too small',
  severity: 'warning',
  gate: 'signature',
  lesson: 'the-signature',
  reference: { specification: 'RFC 7518', section: '3.3' },
  why: 'A signature is as long as the modulus of its key, and a short modulus can be factored.',
  confidence: 'certain',
  remedy: 'Make an RSA key of 2048 bits or more.',
  examples: {
    flagged: ['{"alg":"RS256"} {} ~bytes:noise*128'],
    accepted: ['{"alg":"RS256"} {}'],
  },
  *check(token) {
    const reading = readSignature(token);
    if (reading?.form !== 'plain' || reading.algorithm.signatureLength !== 'modulus') return;
    const { part, bytes, algorithm } = reading;
    if (bytes.length >= 256) return;
    yield {
      span: part.excerpt.span,
      message: `The signature has ${bytes.length} bytes, so the RSA key has ${bytes.length * 8} bits; ${algorithm.name} must be used with 2048 or more (${algorithm.reference}), and many libraries refuse less.`,
    };
  },
};
