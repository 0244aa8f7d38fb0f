import type { Rule } from '../rule.ts';
import { readSignature, type SignatureReading } from '../reading/signature-reading.ts';

export const signatureLength: Rule = {
  id: 'signature-length',
  title: 'A signature of the wrong length',
  severity: 'error',
  gate: 'signature',
  lesson: 'the-signature',
  reference: { specification: 'RFC 7518', section: '3' },
  why: 'No key can match a signature that is too short or too long for its algorithm.',
  confidence: 'certain',
  remedy: 'Copy the token once more, to its end; else look at how it is signed.',
  examples: { flagged: ['{"alg":"ES256"} {} ~MEUCIQ', '{"alg":"RS256"} {} ~AAEC'], accepted: ['{"alg":"ES256"} {}'] },
  *check(token) {
    const reading = readSignature(token);
    if (!reading || reading.form !== 'other-length') return;
    const message = objectionTo(reading);
    if (message !== undefined) yield { span: reading.part.excerpt.span, message };
  },
};

function objectionTo({ bytes, algorithm }: SignatureReading): string | undefined {
  const { name, signatureLength: wanted, reference, scheme } = algorithm;
  const { length } = bytes;
  const has = `The signature has ${length} byte${length === 1 ? '' : 's'}`;
  if (wanted === 'modulus')
    return length > 2048
      ? `${has}, and that of ${name} is as long as the RSA key; no library takes keys of more than 16,384 bits, 2048 bytes. Is something glued to it, or is alg another one?`
      : length < 64
        ? `${has}, and that of ${name} is as long as the RSA key, 256 or more. Was it cut off, or is alg another one?`
        : undefined;
  const isLikeDer = scheme === 'ECDSA' && bytes[0] === 0x30;
  const advice = isLikeDer
    ? 'It begins like DER, the form of OpenSSL and Java; a JWS wants r and s side by side.'
    : length < (wanted ?? 0)
      ? 'Was it cut off, or is alg another one?'
      : 'Is something glued to it, or is alg another one?';
  return `${has}, and ${name} wants exactly ${wanted ?? 0} (${reference}). ${advice}`;
}
