import type { Rule } from '../rule.ts';
import { sentAs } from '../reading/sent-as.ts';

export const schemeDoubled: Rule = {
  id: 'scheme-doubled',
  title: 'The scheme stands there twice',
  severity: 'error',
  gate: 'profile',
  lesson: 'the-bearer-flow',
  reference: { specification: 'RFC 6750', section: '2.1' },
  why: 'A library that adds Bearer by itself was given a token that had it already: the server takes the second one for the token.',
  confidence: 'certain',
  remedy: 'Give the library the bare token, or write the whole header yourself.',
  examples: {
    flagged: ['paste: Authorization: Bearer Bearer TOKEN\n{"iss":"joe"}'],
    accepted: [
      'paste: Authorization: Bearer TOKEN\n{"iss":"joe"}',
      'paste: -H "authorization: bearer TOKEN"\n{"iss":"joe"}',
    ],
  },
  *check(token, circumstances) {
    if (!/^(bearer|dpop)\s+\1\s+$/i.test(sentAs(circumstances) ?? '')) return;
    yield {
      span: token.excerpt.span,
      message:
        'In the paste the scheme stands before the token twice. The server takes the second one for the token, and refuses it: write it once.',
    };
  },
};
