import type { Rule } from '../rule.ts';
import { sentAs } from '../reading/sent-as.ts';

export const schemeGlued: Rule = {
  id: 'scheme-glued',
  title: 'No space between scheme and token',
  severity: 'error',
  gate: 'profile',
  lesson: 'the-bearer-flow',
  reference: { specification: 'RFC 6750', section: '2.1' },
  why: 'Without a space the server takes scheme and token for one word.',
  confidence: 'certain',
  remedy: 'Write a space behind the scheme.',
  examples: {
    flagged: ['paste: Authorization: BearerTOKEN\n{"iss":"joe"}'],
    accepted: [
      'paste: Authorization: Bearer TOKEN\n{"iss":"joe"}',
      'paste: -H "authorization: bearer TOKEN"\n{"iss":"joe"}',
    ],
  },
  *check(token, circumstances) {
    if (!/^(?:bearer|dpop)$/i.test(sentAs(circumstances) ?? '')) return;
    yield {
      span: token.excerpt.span,
      message:
        'In the paste the scheme and the token are written as one word. One space at least stands between them: write "Bearer", a space and the token.',
    };
  },
};
