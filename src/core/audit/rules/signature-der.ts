import type { Rule } from '../rule.ts';
import { readSignature } from '../reading/signature-reading.ts';

export const signatureDer: Rule = {
  id: 'signature-der',
  title: 'An ECDSA signature in DER',
  severity: 'error',
  gate: 'signature',
  lesson: 'the-signature',
  reference: { specification: 'RFC 7518', section: '3.4' },
  why: 'OpenSSL, Java and hardware modules give ECDSA signatures as ASN.1; a token wants the two bare numbers.',
  confidence: 'certain',
  remedy: 'Turn the DER form into r and s side by side before it is encoded: Java has …withECDSAinP1363Format for it.',
  examples: {
    flagged: [
      '{"alg":"ES256"} {} ~bytes:3006020101020102',
      '{"alg":"ES384"} {} ~bytes:3064,0230,noise*48,0230,noise*48',
    ],
    accepted: ['{"alg":"ES256"} {}'],
  },
  *check(token) {
    const reading = readSignature(token);
    if (reading?.form !== 'der') return;
    const { name, signatureLength } = reading.algorithm;
    yield {
      span: reading.part.excerpt.span,
      message: `The signature is in DER, a SEQUENCE of two INTEGERs, as OpenSSL and Java give it. ${name} wants r and s as ${signatureLength ?? 0} bytes side by side, each filled up with zeros in front to half of that: no receiver takes this form.`,
    };
  },
};
