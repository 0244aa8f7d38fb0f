import type { Rule } from '../rule.ts';
import { sentAs } from '../reading/sent-as.ts';

export const schemeMissing: Rule = {
  id: 'scheme-missing',
  title: 'An Authorization header without a scheme',
  severity: 'warning',
  gate: 'profile',
  lesson: 'the-bearer-flow',
  reference: { specification: 'RFC 6750', section: '2.1' },
  why: 'The header says first how the token is sent: a server that looks for Bearer does not see a token that stands alone.',
  confidence: 'likely',
  remedy: 'Write Bearer and a space before the token.',
  fine: 'Some gateways take the bare token, as those of AWS do with Cognito.',
  examples: {
    flagged: [
      'paste: Authorization: TOKEN\n{"iss":"joe"}',
      'paste: "headers": [{ "name": "Authorization", "value": "TOKEN" }]\n{"iss":"joe"}',
    ],
    accepted: [
      'paste: Authorization: Bearer TOKEN\n{"iss":"joe"}',
      'paste: -H "authorization: bearer TOKEN"\n{"iss":"joe"}',
    ],
  },
  *check(token, circumstances) {
    if (sentAs(circumstances)?.trim() !== '') return;
    yield {
      span: token.excerpt.span,
      message:
        'In the paste the token follows right behind Authorization, without a scheme. A server expects one, mostly "Bearer" and a space, and answers 401 without it.',
    };
  },
};
