import { claimText } from '../words/claim-text.ts';
import { claimIn } from '../found.ts';
import type { Rule } from '../rule.ts';
import { schemeOf } from '../reading/sent-as.ts';
import { tokenKind } from '../reading/token-kind.ts';

export const idTokenAsBearer: Rule = {
  id: 'id-token-as-bearer',
  title: 'An ID token sent to an API',
  severity: 'warning',
  gate: 'profile',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 9068', section: '5' },
  why: 'An ID token tells a client who signed in; an API that takes it lets every client act for all users that signed in to it.',
  confidence: 'likely',
  remedy: 'Send the access token, which came along with the ID token.',
  fine: 'Kubernetes, Firebase and some clouds take ID tokens so by design.',
  examples: {
    flagged: [
      'paste: Authorization: Bearer TOKEN\n{"alg":"RS256"} {"iss":"https://op.example","sub":"ada","aud":"client-1","nonce":"n-0S6","iat":1795089000,"exp":1795092600}',
    ],
    accepted: [
      'paste: Authorization: Bearer TOKEN\n{"alg":"RS256"} {"iss":"https://op.example","sub":"ada","aud":"https://api.example","scope":"read","iat":1795089000,"exp":1795092600}',
      '{"alg":"RS256"} {"iss":"https://op.example","sub":"ada","aud":"client-1","nonce":"n-0S6","iat":1795089000,"exp":1795092600}',
    ],
  },
  *check(token, circumstances) {
    if (schemeOf(circumstances) !== 'bearer' || tokenKind(token) !== 'id') return;
    const iss = claimText(token, 'iss')?.text ?? '';
    if (
      /^https:\/\/(?:securetoken\.google\.com|session\.firebase\.google\.com|accounts\.google\.com|cloud\.google\.com)(?:\/|$)/.test(
        iss,
      )
    )
      return;
    const signs = ['nonce', 'at_hash', 'c_hash', 'token_use', 'typ'].filter((name) => claimIn(token, name));
    yield {
      span: token.excerpt.span,
      message: `This token is sent as a bearer token to an API, and looks like an ID token (${signs.join(', ')}): it is meant for the client that signed the user in. An API that checks aud or the type refuses it; send the access token.`,
    };
  },
};
