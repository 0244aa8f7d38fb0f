import type { Rule } from '../rule.ts';
import { sentAs } from '../reading/sent-as.ts';

export const schemePunctuated: Rule = {
  id: 'scheme-punctuated',
  title: 'Punctuation behind the scheme',
  severity: 'error',
  gate: 'profile',
  lesson: 'the-bearer-flow',
  reference: { specification: 'RFC 6750', section: '2.1' },
  why: 'Between scheme and token stands a space and nothing else; a colon makes it another scheme.',
  confidence: 'certain',
  remedy: 'Write "Bearer", one space and the token.',
  examples: {
    flagged: [
      'paste: Authorization: Bearer: TOKEN\n{"iss":"joe"}',
      'paste: Authorization: Bearer=TOKEN\n{"iss":"joe"}',
    ],
    accepted: [
      'paste: Authorization: Bearer TOKEN\n{"iss":"joe"}',
      'paste: -H "authorization: bearer TOKEN"\n{"iss":"joe"}',
    ],
  },
  *check(token, circumstances) {
    if (!/^(?:bearer|dpop)\s*[:=,]\s*$/i.test(sentAs(circumstances) ?? '')) return;
    yield {
      span: token.excerpt.span,
      message:
        'In the paste a punctuation mark stands between the scheme and the token, where only a space may. The server does not know such a scheme: write "Bearer", a space and the token.',
    };
  },
};
