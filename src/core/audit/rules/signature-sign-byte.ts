import type { Rule } from '../rule.ts';
import { readSignature } from '../reading/signature-reading.ts';

export const signatureSignByte: Rule = {
  id: 'signature-sign-byte',
  title: 'An RSA signature with a byte too many or too few',
  severity: 'warning',
  gate: 'signature',
  lesson: 'the-signature',
  reference: { specification: 'RFC 7518', section: '3.3' },
  why: 'Classes for big numbers put a zero in front of a number, or drop the one that is there; a signature has a fixed length.',
  confidence: 'likely',
  remedy: 'Write the number as exactly as many bytes as the modulus has, with zeros in front (RFC 8017 §4.1).',
  fine: 'A key whose modulus has such an odd length would do it, too; hardly anybody has one.',
  examples: {
    flagged: ['{"alg":"RS256"} {} ~bytes:00,noise*256', '{"alg":"PS256"} {} ~bytes:noise*255'],
    accepted: ['{"alg":"RS256"} {}'],
  },
  *check(token, { keys = [] }) {
    const reading = readSignature(token);
    if (reading?.form !== 'sign-byte') return;
    const { part, bytes, algorithm } = reading;
    const sizes = keys.flatMap(({ kty, bits = 0 }) => (kty === 'RSA' ? [Math.ceil(bits / 8)] : []));
    if (sizes.includes(bytes.length)) return;
    const isLong = bytes.length % 64 === 1;
    const wanted = isLong ? bytes.length - 1 : bytes.length + 1;
    const what = isLong ? 'begins with a zero that does not belong there' : 'seems to lack the zero that it began with';
    yield {
      span: part.excerpt.span,
      message: `The signature has ${bytes.length} bytes and ${what}: that of ${algorithm.name} is as long as the modulus, ${wanted} bytes most likely. A class for big numbers may have done that on the way; strict recipients reject it (RFC 8017 §8.2.2).`,
      // Without the key, the length of its modulus is a guess.
      ...(sizes.length > 0 && { severity: 'error' }),
    };
  },
};
