import { claimsSetOf } from '../reading/claims-set-of.ts';
import { claimIn, typeOf } from '../found.ts';
import type { Rule } from '../rule.ts';
import { tokenKind } from '../reading/token-kind.ts';

export const subjectMissing: Rule = {
  id: 'subject-missing',
  title: 'The token does not say whom it is about',
  severity: 'info',
  gate: 'profile',
  lesson: 'claims',
  reference: { specification: 'RFC 7519', section: '4.1.2' },
  why: 'Servers know users and clients by sub, and many libraries refuse a token without one.',
  confidence: 'certain',
  remedy: 'Let the issuer write sub: the user, or the client where there is no user.',
  fine: 'Some issuers name the client in client_id, cid or azp only.',
  examples: {
    flagged: [
      '{"alg":"RS256"} {"iss":"https://op.example","aud":"https://api.example","scope":"read","exp":1795092600}',
    ],
    accepted: [
      '{"alg":"RS256"} {"iss":"https://op.example","sub":"ada","aud":"https://api.example","scope":"read","exp":1795092600}',
      '{"iss":"joe","exp":1795092600}',
    ],
  },
  *check(token) {
    const set = claimsSetOf(token);
    const kind = tokenKind(token);
    if (!set || kind === 'other' || claimIn(token, 'sub') || claimIn(token, 'sub_id')) return;
    const isStrict = kind === 'id' || typeOf(token) === 'at+jwt';
    const rest =
      kind === 'id'
        ? 'An ID token must have it (OpenID Connect Core 1.0 §2).'
        : isStrict
          ? 'An access token of this type must have it, with the client in it where no user is involved (RFC 9068 §2.2).'
          : 'A server that knows its users or clients by sub has nobody to look up.';
    yield {
      span: set.part.excerpt.span,
      message: `There is no sub: the token does not say whom it is about. ${rest}`,
      ...(isStrict && { severity: 'warning' }),
    };
  },
};
