import type { Rule } from '../rule.ts';
import { readSignature } from '../reading/signature-reading.ts';

export const signatureConstant: Rule = {
  id: 'signature-constant',
  title: 'A signature of one byte over and over',
  severity: 'error',
  gate: 'signature',
  lesson: 'the-signature',
  reference: { specification: 'RFC 7515', section: '5.2' },
  why: 'A signature is as good as random: a pattern in it was put there by hand, or comes of memory that was never written.',
  confidence: 'certain',
  remedy: 'Sign the token; if it was signed, look for an error that the signing function returned and nobody saw.',
  fine: 'In a test or a tutorial the signature may be a placeholder.',
  examples: {
    flagged: [
      '{"alg":"HS256"} {} ~bytes:00*32',
      '{"alg":"RS256"} {} ~bytes:ff*256',
      '{"alg":"PS256"} {} ~bytes:deadbeef*64',
    ],
    accepted: ['{"alg":"HS256"} {}', '{"alg":"ES256"} {} ~bytes:00*64'],
  },
  *check(token) {
    const reading = readSignature(token);
    // Zeros under ECDSA are an attack of their own.
    if (reading?.form !== 'constant' || isZeroForEcdsa(reading)) return;
    const { part, bytes } = reading;
    const isOne = bytes.every((byte) => byte === bytes[0]);
    const what = isOne
      ? `the byte ${hex(bytes.subarray(0, 1))} ${bytes.length} times`
      : `the same few bytes (${hex(bytes.subarray(0, 8))} …) over and over`;
    yield {
      span: part.excerpt.span,
      message: `The signature is ${what}, which no key can have made. It is a placeholder, or the signing failed unseen: a receiver must refuse this token.`,
    };
  },
};

const isZeroForEcdsa = ({ bytes, algorithm }: { bytes: Uint8Array; algorithm: { scheme?: string } }): boolean =>
  algorithm.scheme === 'ECDSA' && bytes.every((byte) => byte === 0);

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
