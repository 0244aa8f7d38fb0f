import { claimText } from '../words/claim-text.ts';
import { findingAt, parameterIn } from '../found.ts';
import type { Rule } from '../rule.ts';

export const audienceIsGraph: Rule = {
  id: 'audience-is-graph',
  title: 'A token for Microsoft Graph',
  severity: 'info',
  gate: 'profile',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 7519', section: '4.1.3' },
  why: 'Such tokens are made for Microsoft Graph alone, in a way that nobody else can check.',
  confidence: 'certain',
  remedy: 'Ask Entra ID for a token with a scope of your own API, such as api://…/access.',
  fine: 'For calls to Microsoft Graph it is the right one; nobody but Graph need check it.',
  examples: {
    flagged: [
      '{"alg":"RS256","nonce":"q1","kid":"a"} {"aud":"00000003-0000-0000-c000-000000000000","iss":"https://op.example/","exp":1795092600}',
    ],
    accepted: ['{"alg":"RS256","kid":"a"} {"aud":"api://6f0c1c2e","iss":"https://op.example/","exp":1795092600}'],
  },
  *check(token) {
    const aud = claimText(token, 'aud');
    if (!aud || !/^(?:00000003-0000-0000-c000-000000000000|https:\/\/graph\.microsoft\.com\/?)$/.test(aud.text)) return;
    const rest = parameterIn(token, 'nonce')
      ? 'Its header has a nonce, which Microsoft changes after signing, so that the signature fails everywhere else by design.'
      : 'Any other server should refuse it.';
    yield findingAt(
      aud,
      `aud is Microsoft Graph: the token is for that API and for no other. ${rest} For your own API, ask for a token with a scope of it.`,
    );
  },
};
