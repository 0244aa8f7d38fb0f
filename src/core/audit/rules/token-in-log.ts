import type { Rule } from '../rule.ts';

export const tokenInLog: Rule = {
  id: 'token-in-log',
  title: 'The token was found in a log',
  severity: 'info',
  gate: 'profile',
  lesson: 'the-bearer-flow',
  reference: { specification: 'RFC 6750', section: '5.3' },
  why: 'Whoever can read the log can use the token until it expires.',
  confidence: 'likely',
  remedy: 'Let the program write a hash or the jti of a token into its log.',
  examples: {
    flagged: ['paste: 2026-05-01T10:00:00Z INFO auth failed token=TOKEN ip=10.0.0.1\n{"iss":"joe"}'],
    accepted: [
      'paste: Authorization: Bearer TOKEN\n{"iss":"joe"}',
      'paste: -H "authorization: bearer TOKEN"\n{"iss":"joe"}',
    ],
  },
  *check(token, circumstances) {
    if (circumstances.context !== 'log line') return;
    yield {
      span: token.excerpt.span,
      message:
        'In the paste the token stands in a line of a log. Logs are kept long and read by many: take the token as known to them, and have the program write something in its place that tells tokens apart, such as the jti.',
    };
  },
};
