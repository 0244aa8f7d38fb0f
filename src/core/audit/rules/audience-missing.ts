import { claimsSetOf } from '../reading/claims-set-of.ts';
import { claimIn, typeOf } from '../found.ts';
import type { Rule } from '../rule.ts';
import { tokenKind } from '../reading/token-kind.ts';

export const audienceMissing: Rule = {
  id: 'audience-missing',
  title: 'The token does not say for whom it is',
  severity: 'info',
  gate: 'profile',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 8725', section: '3.9' },
  why: 'Without aud a token for one server is as good at every other one that trusts the issuer.',
  confidence: 'certain',
  remedy: 'Let the issuer write into aud for which server or client the token is.',
  fine: 'Where an issuer serves one server only, nothing can be mixed up. Access tokens of Amazon Cognito have none by design.',
  examples: {
    flagged: ['{"alg":"RS256"} {"iss":"https://op.example","sub":"ada","scope":"read","exp":1795092600}'],
    accepted: [
      '{"alg":"RS256"} {"iss":"https://op.example","sub":"ada","aud":"https://api.example","scope":"read","exp":1795092600}',
      '{"alg":"RS256"} {"iss":"https://op.example","token_use":"access","client_id":"c","exp":1795092600}',
    ],
  },
  *check(token) {
    const set = claimsSetOf(token);
    const kind = tokenKind(token);
    if (!set || kind === 'other' || claimIn(token, 'aud') || claimIn(token, 'token_use')) return;
    const isStrict = kind === 'id' || typeOf(token) === 'at+jwt';
    const rest =
      kind === 'id'
        ? 'An ID token must name its client there (OpenID Connect Core 1.0 §2).'
        : isStrict
          ? 'An access token of this type must name its resource there (RFC 9068 §2.2).'
          : 'Any server that trusts the issuer may take it, also one that it was not meant for; libraries that are told an audience refuse it.';
    yield {
      span: set.part.excerpt.span,
      message: `There is no aud: the token does not say for whom it is. ${rest}`,
      ...(isStrict && { severity: 'warning' }),
    };
  },
};
