import { claimText } from '../words/claim-text.ts';
import { findingAt } from '../found.ts';
import { quoted } from '../words/quoted.ts';
import type { Rule } from '../rule.ts';
import { schemeOf } from '../reading/sent-as.ts';

export const refreshTokenAsBearer: Rule = {
  id: 'refresh-token-as-bearer',
  title: 'A refresh token sent to an API',
  severity: 'warning',
  gate: 'profile',
  lesson: 'oauth',
  reference: { specification: 'RFC 6749', section: '1.5' },
  why: 'A refresh token is for the authorization server alone: with it, new access tokens can be had for days or months.',
  confidence: 'likely',
  remedy: 'Send the access token, and keep the refresh token from everybody but the issuer.',
  fine: 'The request may be one to the authorization server.',
  examples: {
    flagged: [
      'paste: Authorization: Bearer TOKEN\n{"iss":"https://op.example/realms/main","sub":"ada","typ":"Refresh","aud":"https://op.example/realms/main","exp":1795092600}',
    ],
    accepted: [
      'paste: Authorization: Bearer TOKEN\n{"iss":"https://op.example/realms/main","sub":"ada","typ":"Bearer","exp":1795092600}',
      '{"iss":"https://op.example/realms/main","sub":"ada","typ":"Refresh","exp":1795092600}',
    ],
  },
  *check(token, circumstances) {
    const typ = claimText(token, 'typ') ?? claimText(token, 'token_use') ?? claimText(token, 'token_type');
    if (!typ || schemeOf(circumstances) !== 'bearer' || !/^(?:refresh|offline)(?:[-_ ]?token)?$/i.test(typ.text))
      return;
    yield findingAt(
      typ,
      `${typ.name} is ${quoted(typ.text)}: this is a refresh token, and it is sent as a bearer token. An API refuses it, and it should never get there; only the authorization server may see it.`,
    );
  },
};
