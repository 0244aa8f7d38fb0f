import { saidBy, type Message } from '../message.ts';

const BEARER = 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1';
const DPOP = 'https://www.rfc-editor.org/rfc/rfc9449#section-7.1';
const TOKEN_ERRORS = 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2';

/** A parameter of a challenge, with quotes or without, and a member of JSON. */
const named = (error: string): readonly string[] => [`error="${error}"`, `error=${error}`];
const member = (error: string): readonly string[] => [`"error":"${error}"`, `"error": "${error}"`, `error=${error}`];

/** Challenges of WWW-Authenticate (RFC 9110 §11.6.1), and error responses of a token endpoint (RFC 6749 §5.2). */
export const CHALLENGES: readonly Message[] = [
  ...saidBy('challenge', BEARER, [
    ['invalid-token', named('invalid_token'), 'invalid-token'],
    ['invalid-request', named('invalid_request'), 'scheme', { isCommon: true }],
    ['insufficient-scope', named('insufficient_scope'), 'scope'],
    ['dpop-nonce', [...named('use_dpop_nonce'), ...member('use_dpop_nonce')], 'proof', { source: DPOP }],
    ['dpop-proof', [...named('invalid_dpop_proof'), ...member('invalid_dpop_proof')], 'proof', { source: DPOP }],
    [
      'bare',
      ['WWW-Authenticate: Bearer', 'www-authenticate: Bearer', 'Www-Authenticate: Bearer'],
      'token-missing',
      { source: 'https://www.rfc-editor.org/rfc/rfc6750#section-3' },
    ],
  ]),
  ...saidBy('oauth', TOKEN_ERRORS, [
    ['invalid-grant', member('invalid_grant'), 'grant'],
    ['invalid-client', member('invalid_client'), 'client'],
    ['invalid-request', member('invalid_request'), 'request', { isCommon: true }],
    ['unauthorized-client', member('unauthorized_client'), 'client'],
    ['unsupported-grant', member('unsupported_grant_type'), 'request'],
    ['invalid-scope', member('invalid_scope'), 'scope'],
    ['invalid-token', ['"error":"invalid_token"', '"error": "invalid_token"'], 'invalid-token', { source: BEARER }],
  ]),
];
