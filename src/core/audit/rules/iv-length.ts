import { inBytes, measured } from '../reading/encryption-reading.ts';
import type { Rule } from '../rule.ts';

export const ivLength: Rule = {
  id: 'iv-length',
  title: 'An initialization vector of the wrong length',
  severity: 'error',
  gate: 'structure',
  lesson: 'secrecy',
  reference: { specification: 'RFC 7518', section: '5' },
  why: 'GCM wants 12 bytes and CBC 16: with another length nobody can open the content.',
  confidence: 'certain',
  remedy: 'Copy the token once more; else look at whether enc is the one that was used.',
  examples: {
    flagged: ['{"alg":"dir","enc":"A128GCM"} ~.bytes:noise*16.bytes:noise*20.bytes:noise*16'],
    accepted: ['{"alg":"dir","enc":"A128GCM"}', '{"alg":"dir","enc":"A128CBC-HS256"}'],
  },
  *check(token) {
    const iv = measured(token, 'iv');
    if (!iv || iv.length === 0 || iv.length === iv.wanted) return;
    const { encryption } = iv.reading;
    yield {
      span: iv.part.excerpt.span,
      message: `The initialization vector has ${inBytes(iv.length)}; ${encryption?.name ?? ''} wants exactly ${iv.wanted} (${encryption?.kind === 'gcm' ? 'RFC 7518 §5.3' : 'RFC 7518 §5.2.2.1'}). Is enc the one that was used?`,
    };
  },
};
