import { claimText } from '../words/claim-text.ts';
import { findingAt } from '../found.ts';
import { quoted } from '../words/quoted.ts';
import type { Rule } from '../rule.ts';
import { tokenKind } from '../reading/token-kind.ts';

export const audienceIsIssuer: Rule = {
  id: 'audience-is-issuer',
  title: 'Meant for its own issuer',
  severity: 'info',
  gate: 'profile',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 7519', section: '4.1.3' },
  why: 'An access token whose audience is its issuer opens the issuer’s own services, such as its UserInfo endpoint, and no other server.',
  confidence: 'likely',
  remedy: 'Ask the issuer for a token for your server: with an audience, a resource or a scope of it.',
  fine: 'Where the issuer is also the server that is called, it is right.',
  examples: {
    flagged: [
      '{"alg":"RS256"} {"iss":"https://op.example","aud":"https://op.example","sub":"ada","scope":"openid","exp":1795092600}',
    ],
    accepted: [
      '{"alg":"RS256"} {"iss":"https://op.example","aud":"https://api.example","sub":"ada","scope":"openid","exp":1795092600}',
    ],
  },
  *check(token) {
    const [iss, aud] = [claimText(token, 'iss'), claimText(token, 'aud')];
    if (!iss || !aud || iss.text !== aud.text || iss.text === '' || tokenKind(token) !== 'access') return;
    yield findingAt(
      aud,
      `aud is the issuer itself, ${quoted(aud.text, 120)}. This access token is meant for services of the issuer; some issuers give such a one when the request names no API, and another server should refuse it.`,
    );
  },
};
