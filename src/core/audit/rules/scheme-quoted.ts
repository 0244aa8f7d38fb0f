import type { Rule } from '../rule.ts';
import { sentAs } from '../reading/sent-as.ts';

export const schemeQuoted: Rule = {
  id: 'scheme-quoted',
  title: 'The token is in quotes behind the scheme',
  severity: 'error',
  gate: 'profile',
  lesson: 'the-bearer-flow',
  reference: { specification: 'RFC 6750', section: '2.1' },
  why: 'Quotes are no part of a token: the server takes them for its first character.',
  confidence: 'likely',
  remedy: 'Send the token without quotes; they often come of a token that was written as JSON.',
  examples: {
    flagged: ['paste: Authorization: Bearer "TOKEN"\n{"iss":"joe"}'],
    accepted: [
      'paste: Authorization: Bearer TOKEN\n{"iss":"joe"}',
      'paste: -H "authorization: bearer TOKEN"\n{"iss":"joe"}',
    ],
  },
  *check(token, circumstances) {
    if (!/^(?:bearer|dpop)\s+["']$/i.test(sentAs(circumstances) ?? '')) return;
    yield {
      span: token.excerpt.span,
      message:
        'In the paste the token stands in quotes behind its scheme. They are sent along and are no part of it, so the server refuses the token: leave them away.',
    };
  },
};
