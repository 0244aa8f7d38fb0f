import { brokenLimits } from '../limits/broken-limits.ts';
import type { Rule } from '../rule.ts';

export const providerLifetime: Rule = {
  id: 'provider-lifetime',
  title: 'Lifetime outside the limits of its provider',
  severity: 'warning',
  gate: 'time',
  lesson: 'oauth',
  reference: { specification: 'RFC 7523', section: '3' },
  why: 'A server may reject an assertion whose exp is unreasonably far away, and large providers document how far that is.',
  confidence: 'likely',
  remedy: 'Set the time within the limit, a little below it.',
  fine: 'The provider may have changed its limit.',
  examples: {
    flagged: [
      '{"alg":"RS256"} {"iss":"svc@app.iam.gserviceaccount.com","scope":"a","aud":"https://oauth2.googleapis.com/token","iat":1795089600,"exp":1795100000}',
      '{"alg":"RS256"} {"iss":"123456","iat":1795089540,"exp":1795093200}',
    ],
    accepted: [
      '{"alg":"RS256"} {"iss":"svc@app.iam.gserviceaccount.com","scope":"a","aud":"https://oauth2.googleapis.com/token","iat":1795089600,"exp":1795093200}',
      '{"alg":"RS256"} {"iss":"123456","iat":1795089540,"exp":1795090200}',
      '{"alg":"RS256"} {"iss":"https://op.example","aud":"https://token.example","iat":1795089600,"exp":1795100000}',
    ],
  },
  check: (token, circumstances) => brokenLimits(token, circumstances, 'time'),
};
