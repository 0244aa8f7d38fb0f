import { findingAt, claimIn } from '../found.ts';
import type { Rule } from '../rule.ts';
import { tokenKind } from '../reading/token-kind.ts';

export const audienceWithoutAzp: Rule = {
  id: 'audience-without-azp',
  title: 'Several audiences, and no word for which client',
  severity: 'info',
  gate: 'profile',
  lesson: 'oauth',
  reference: { specification: 'OpenID Connect Core 1.0', section: '2' },
  why: 'azp tells to which of several audiences an ID token was issued; clients may look for it.',
  confidence: 'likely',
  remedy: 'Let the issuer write the client into azp, or name the client alone in aud.',
  fine: 'Newer text of the specification leaves azp to those who agree on it.',
  examples: {
    flagged: [
      '{"alg":"RS256"} {"iss":"https://op.example","sub":"ada","aud":["client-1","https://api.example"],"nonce":"n-0S6","exp":1795092600,"iat":1795089000}',
    ],
    accepted: [
      '{"alg":"RS256"} {"iss":"https://op.example","sub":"ada","aud":["client-1","https://api.example"],"azp":"client-1","nonce":"n-0S6","exp":1795092600,"iat":1795089000}',
      '{"iss":"joe","aud":["a","b"],"exp":1795092600}',
    ],
  },
  *check(token) {
    const aud = claimIn(token, 'aud');
    if (tokenKind(token) !== 'id' || aud?.value.type !== 'array' || aud.value.items.length < 2 || claimIn(token, 'azp'))
      return;
    yield findingAt(
      aud,
      `This looks like an ID token with ${aud.value.items.length} audiences, and it has no azp. Clients that follow OpenID Connect closely want azp there, with their own client_id in it, and refuse the token without.`,
    );
  },
};
