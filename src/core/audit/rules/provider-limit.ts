import { brokenLimits } from '../limits/broken-limits.ts';
import type { Rule } from '../rule.ts';

export const providerLimit: Rule = {
  id: 'provider-limit',
  title: 'Different from what its provider requires',
  severity: 'warning',
  gate: 'profile',
  lesson: 'oauth',
  reference: { specification: 'RFC 7523', section: '3' },
  why: 'Providers document what a token that is made for them must have, and many reject others without saying why.',
  confidence: 'likely',
  remedy: 'Write it as the provider documents it.',
  fine: 'The provider may have changed what it requires, or the token is for someone else.',
  examples: {
    flagged: [
      '{"alg":"RS256"} {"iss":"svc@app.iam.gserviceaccount.com","scope":"a","aud":"https://oauth2.googleapis.com","iat":1795089600,"exp":1795093200}',
      '{"alg":"RS256"} {"iss":"0a09f94b-1111-4222-8333-722da7e2846a","sub":"ada@shop.example","aud":"account.docusign.com","scope":"signature impersonation","iat":1795089600,"exp":1795093200}',
    ],
    accepted: [
      '{"alg":"RS256"} {"iss":"svc@app.iam.gserviceaccount.com","scope":"a","aud":"https://oauth2.googleapis.com/token","iat":1795089600,"exp":1795093200}',
      '{"alg":"RS256"} {"iss":"0a09f94b-1111-4222-8333-722da7e2846a","sub":"2f1b3a44-9d1e-4a7f-8d0c-5a3f1e2b7c90","aud":"account.docusign.com","scope":"signature impersonation","iat":1795089600,"exp":1795093200}',
    ],
  },
  check: (token, circumstances) => brokenLimits(token, circumstances, 'form'),
};
