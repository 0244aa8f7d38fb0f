import { signedText } from '../../token/signing-input.ts';
import { jwsOf } from '../found.ts';
import type { Comparison } from './comparison.ts';

export const sameSignature: Comparison = {
  id: 'same-signature',
  title: 'One signature on two contents',
  severity: 'error',
  gate: 'signature',
  reference: { specification: 'RFC 7515', section: '5.2' },
  why: 'A signature fits one content only, so that at least one of the two was altered.',
  confidence: 'certain',
  isAboutSecurity: true,
  remedy: 'Take the token from where it was issued.',
  *compare(one, others) {
    const own = jwsOf(one.token);
    if (!own || own.signature.readable.length < 16) return;
    for (const twin of others) {
      const { token, number } = twin;
      const other = jwsOf(token);
      if (other?.signature.excerpt.text !== own.signature.excerpt.text || signedText(other) === signedText(own))
        continue;
      yield {
        span: own.signature.excerpt.span,
        other: { token: twin, span: other.signature.excerpt.span },
        message: `Token ${number} has the same signature over another header or payload. A signature covers every character of both, so at most one of the two can be right.`,
      };
      return;
    }
  },
};
