import type { Rule } from '../rule.ts';
import { schemeOf } from '../reading/sent-as.ts';

export const schemeOther: Rule = {
  id: 'scheme-other',
  title: 'A scheme that is not registered for tokens',
  severity: 'info',
  gate: 'profile',
  lesson: 'the-bearer-flow',
  reference: { specification: 'RFC 6750', section: '2.1' },
  why: 'Only servers that were made for it know the scheme; others look for Bearer.',
  confidence: 'likely',
  remedy: 'Send the token as Bearer, unless the documentation of the server names another scheme.',
  fine: 'Some frameworks have schemes of their own, such as JWT or Token in Django.',
  examples: {
    flagged: ['paste: Authorization: JWT TOKEN\n{"iss":"joe"}', 'paste: Authorization: Token TOKEN\n{"iss":"joe"}'],
    accepted: [
      'paste: Authorization: Bearer TOKEN\n{"iss":"joe"}',
      'paste: -H "authorization: bearer TOKEN"\n{"iss":"joe"}',
    ],
  },
  *check(token, circumstances) {
    const scheme = schemeOf(circumstances);
    if (scheme === undefined || !/^(?:jwt|token|basic|apikey|api-key)$/.test(scheme)) return;
    yield {
      span: token.excerpt.span,
      message: `In the paste the token is sent with the scheme ${scheme}. Most servers expect Bearer, and answer 401 to another one; does this server name it in its documentation?`,
    };
  },
};
