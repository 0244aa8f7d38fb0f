import { claimsSetOf } from '../reading/claims-set-of.ts';
import { claimIn } from '../found.ts';
import type { Rule } from '../rule.ts';
import { tokenKind } from '../reading/token-kind.ts';

export const issuerMissing: Rule = {
  id: 'issuer-missing',
  title: 'The token does not say who made it',
  severity: 'info',
  gate: 'profile',
  lesson: 'claims',
  reference: { specification: 'RFC 7519', section: '4.1.1' },
  why: 'By iss a receiver picks the keys to check with; without it, keys of several issuers cannot be told apart.',
  confidence: 'certain',
  remedy: 'Let the issuer write its name into iss.',
  fine: 'Between two sides that share one key it is known anyway.',
  examples: {
    flagged: ['{"alg":"RS256"} {"sub":"ada","aud":"https://api.example","scope":"read","exp":1795092600}'],
    accepted: [
      '{"alg":"RS256"} {"iss":"https://op.example","sub":"ada","aud":"https://api.example","scope":"read","exp":1795092600}',
      '{"iat":1795089000,"exp":1795092600}',
    ],
  },
  *check(token) {
    const set = claimsSetOf(token);
    const kind = tokenKind(token);
    if (!set || kind === 'other' || claimIn(token, 'iss')) return;
    yield {
      span: set.part.excerpt.span,
      message:
        kind === 'id'
          ? 'There is no iss. An ID token must name its issuer, and a client refuses one that does not (OpenID Connect Core 1.0 §2).'
          : 'There is no iss: nothing in the token says who made it. A server that trusts more than one issuer cannot tell with whose key to check it.',
      ...(kind === 'id' && { severity: 'warning' }),
    };
  },
};
