import type { Rule } from '../rule.ts';
import { readSignature } from '../reading/signature-reading.ts';

export const signatureHex: Rule = {
  id: 'signature-hex',
  title: 'A signature in hexadecimal',
  severity: 'error',
  gate: 'signature',
  lesson: 'the-signature',
  reference: { specification: 'RFC 7515', section: '5.1' },
  why: 'Many functions give a digest as hexadecimal text by default; a token wants the base64url of its bytes.',
  confidence: 'certain',
  remedy: 'Ask the signing function for bytes, not for hexadecimal text, and encode those.',
  examples: {
    flagged: [
      '{"alg":"HS256"} {} ~text:5638b2f4563db2f4e638b2f4563ab2f40123456789abcdef0123456789abcdea',
      '{"alg":"HS256"} {} ~5638b2f4563db2f4e638b2f4563ab2f40123456789abcdef0123456789abcdea',
    ],
    accepted: ['{"alg":"HS256"} {}'],
  },
  *check(token) {
    const reading = readSignature(token);
    if (reading?.form !== 'hex') return;
    const { part, bytes, algorithm } = reading;
    const isWritten =
      bytes.length * 2 !== part.excerpt.text.length && /^(?:[0-9a-f]+|[0-9A-F]+)$/.test(part.excerpt.text);
    const start = isWritten
      ? 'The signature is written as hexadecimal digits'
      : 'The signature is the base64url of hexadecimal digits';
    yield {
      span: part.excerpt.span,
      message: `${start}, and must be the base64url of its bytes. As digits they are just as many as ${algorithm.name} gives, so nothing else need be wrong.`,
    };
  },
};
