import { isRemovedSignature } from '../../token/part/removed-signature.ts';
import { jwsOf } from '../found.ts';
import type { Rule } from '../rule.ts';
import { isPlaceholder, readSignature } from '../reading/signature-reading.ts';
import { shown } from '../words/shown.ts';

export const signatureText: Rule = {
  id: 'signature-text',
  title: 'Text in place of a signature',
  severity: 'error',
  gate: 'signature',
  lesson: 'the-signature',
  reference: { specification: 'RFC 7515', section: '5.2' },
  why: 'A signature is as good as random: bytes that read as text were put there by hand.',
  confidence: 'certain',
  remedy: 'Sign the token, or say none and let only those take it who expect no signature.',
  fine: 'In a test or a tutorial the signature may be a placeholder.',
  examples: {
    flagged: [
      '{"alg":"HS256"} {} ~text:this is not from a key',
      '{"alg":"HS256"} {} ~signature',
      '{"alg":"RS256"} {} ~fake_signature',
      '{"alg":"RS256"} {} ~redacted',
      '{"alg":"HS256"} {} ~REDACTED_BY_HAR',
    ],
    accepted: ['{"alg":"HS256"} {}'],
  },
  *check(token) {
    const written = jwsOf(token)?.signature.excerpt.text ?? '';
    const reading = readSignature(token);
    const isWord = isPlaceholder(written);
    if (!isWord && reading?.form !== 'text') return;
    const what = isWord
      ? `the word “${shown(written)}”`
      : `the text “${shown(new TextDecoder().decode(reading?.bytes.subarray(0, 80)))}”`;
    const span = jwsOf(token)?.signature.excerpt.span ?? token.excerpt.span;
    if (isRemovedSignature(written)) {
      const message = `The word “${shown(written)}” stands in place of the signature. Tools that sanitize HAR files and logs remove signatures like this. The claims can be read, but the signature cannot be checked: take the token from where it was issued.`;
      yield { span, message };
      return;
    }
    yield {
      span,
      message: `In place of the signature stands ${what}, which no key can have made. Whoever wrote it may have written the claims, too: a receiver must refuse this token.`,
    };
  },
};
