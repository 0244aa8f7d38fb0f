import { algorithms, type Algorithm } from '../../registry/algorithms.ts';
import type { Severity } from '../../text/result.ts';
import { stringParameter } from '../../token/parameters.ts';
import { jwsOf } from '../found.ts';
import type { Rule } from '../rule.ts';

export const signatureLength: Rule = {
  id: 'signature-length',
  title: 'A signature of the wrong length',
  severity: 'error',
  gate: 'signature',
  reference: { specification: 'RFC 7518', section: '3' },
  why: 'No key can match a signature that is too short or too long for its algorithm.',
  confidence: 'certain',
  remedy: 'Copy the token once more, to its end; else look at how it is signed.',
  examples: { flagged: ['{"alg":"ES256"} {} ~MEUCIQ', '{"alg":"RS256"} {} ~AAAA'], accepted: ['{"alg":"ES256"} {}'] },
  *check(token) {
    const jws = jwsOf(token);
    const algorithm = algorithms.get((jws && stringParameter(jws, 'alg')) ?? '');
    if (!jws?.signature.bytes.ok || !algorithm || algorithm.kind === 'none') return;
    const bytes = jws.signature.bytes.value;
    const objection = bytes.length === 0 ? undefined : objectionTo(bytes, algorithm);
    if (objection) yield { span: jws.signature.excerpt.span, ...objection };
  },
};

function objectionTo(bytes: Uint8Array, algorithm: Algorithm): { message: string; severity?: Severity } | undefined {
  const { name, signatureLength: wanted, otherSignatureLength, reference, scheme } = algorithm;
  const { length } = bytes;
  const has = `The signature has ${length} byte${length === 1 ? '' : 's'}`;
  if (wanted === 'modulus') {
    if (length >= 256) return undefined;
    if (length < 64)
      return {
        message: `${has}, and that of ${name} is as long as the RSA key, 256 or more. Was it cut off, or is alg another one?`,
      };
    const message = `${has}, so the RSA key has ${length * 8} bits; ${name} must be used with 2048 or more (${reference}).`;
    return { message, severity: 'warning' };
  }
  if (wanted === undefined || length === wanted || length === otherSignatureLength) return undefined;
  const isDer = scheme === 'ECDSA' && bytes[0] === 0x30;
  const advice = isDer
    ? 'It begins like DER, the form of OpenSSL and Java; a JWS wants r and s side by side.'
    : length < wanted
      ? 'Was it cut off, or is alg another one?'
      : 'Is something glued to it, or is alg another one?';
  return { message: `${has}, and ${name} wants exactly ${wanted} (${reference}). ${advice}` };
}
