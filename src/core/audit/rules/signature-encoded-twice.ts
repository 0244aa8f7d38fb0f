import type { Rule } from '../rule.ts';
import { readSignature } from '../reading/signature-reading.ts';

export const signatureEncodedTwice: Rule = {
  id: 'signature-encoded-twice',
  title: 'A signature that was encoded twice',
  severity: 'error',
  gate: 'signature',
  lesson: 'the-signature',
  reference: { specification: 'RFC 7515', section: '5.1' },
  why: 'A function that gives base64 already, and then base64url on top, makes a signature that no receiver can match.',
  confidence: 'likely',
  remedy:
    'Ask the signing function for bytes, or turn its base64 into base64url: - and _ for + and /, no = at the end.',
  examples: {
    flagged: ['{"alg":"HS256"} {} ~text:xhMZ0pQm3Zk8v1RrT5yUoP2aSdFgHjKlQwErTyUiOpA'],
    accepted: ['{"alg":"HS256"} {}'],
  },
  *check(token) {
    const reading = readSignature(token);
    if (reading?.form !== 'encoded-twice') return;
    yield {
      span: reading.part.excerpt.span,
      message: `The signature decodes to text, which is itself base64 of just as many bytes as ${reading.algorithm.name} gives. It was encoded twice, and must be the base64url of its bytes.`,
    };
  },
};
