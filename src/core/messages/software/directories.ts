import { saidBy, type Message } from '../message.ts';

const ENTRA = 'https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes';
const GOOGLE = 'https://developers.google.com/identity/protocols/oauth2/service-account';
const GITHUB =
  'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app';
const KEYCLOAK = 'https://github.com/keycloak/keycloak/blob/main/core/src/main/java/org/keycloak/TokenVerifier.java';
const KEYCLOAK_TOKENS =
  'https://github.com/keycloak/keycloak/blob/main/services/src/main/java/org/keycloak/protocol/oidc/TokenManager.java';
const common = { isCommon: true } as const;

/** Servers that issue tokens. */
export const DIRECTORIES: readonly Message[] = [
  ...saidBy('entra', ENTRA, [
    ['AADSTS50013', 'AADSTS50013', 'client-assertion'],
    ['AADSTS500133', 'AADSTS500133', 'expired', { cause: 'The assertion is not within its valid time range.' }],
    [
      'AADSTS50011',
      'AADSTS50011',
      'request',
      { cause: 'The redirect URI is not one of those that are registered for the client.' },
    ],
    [
      'AADSTS500011',
      'AADSTS500011',
      'account',
      { cause: 'The resource that the token is requested for is not in this tenant.' },
    ],
    [
      'AADSTS50020',
      'AADSTS50020',
      'account',
      { cause: 'The user is from another tenant, and is not a guest in this one.' },
    ],
    ['AADSTS50034', 'AADSTS50034', 'account'],
    ['AADSTS50076', 'AADSTS50076', 'policy', { cause: 'The sign-in needs a second factor.' }],
    ['AADSTS50105', 'AADSTS50105', 'account', { cause: 'The user is not assigned to the application.' }],
    ['AADSTS50126', 'AADSTS50126', 'client', { cause: 'The user name or password is wrong.' }],
    ['AADSTS53003', 'AADSTS53003', 'policy', { cause: 'Conditional Access blocks the sign-in.' }],
    ['AADSTS65001', 'AADSTS65001', 'consent'],
    ['AADSTS70008', 'AADSTS70008', 'grant'],
    ['AADSTS700082', 'AADSTS700082', 'grant', { cause: 'The refresh token was not used for too long.' }],
    ['AADSTS70011', 'AADSTS70011', 'request', { cause: 'scope is not valid.' }],
    ['AADSTS700016', 'AADSTS700016', 'account', { cause: 'The client ID is not in this tenant.' }],
    [
      'AADSTS700024',
      'AADSTS700024',
      'client-assertion',
      { cause: 'The assertion is not within its valid time range.' },
    ],
    [
      'AADSTS700027',
      'AADSTS700027',
      'client-assertion',
      { cause: 'The certificate that signed the assertion is not registered for the client.' },
    ],
    [
      'AADSTS70021',
      'AADSTS70021',
      'trust-policy',
      { cause: 'No federated credential has the issuer, subject and audience of the token.' },
    ],
    ['AADSTS700211', 'AADSTS700211', 'trust-policy', { cause: 'No federated credential has the iss of the token.' }],
    ['AADSTS700212', 'AADSTS700212', 'trust-policy', { cause: 'No federated credential has the aud of the token.' }],
    ['AADSTS700213', 'AADSTS700213', 'trust-policy', { cause: 'No federated credential has the sub of the token.' }],
    [
      'AADSTS7000215',
      'AADSTS7000215',
      'client',
      { cause: 'The ID of the client secret was sent instead of its value.' },
    ],
    ['AADSTS7000222', 'AADSTS7000222', 'client', { cause: 'The client secret has expired.' }],
    ['AADSTS90002', 'AADSTS90002', 'account', { cause: 'The tenant does not exist.' }],
    ['AADSTS9002313', 'AADSTS9002313', 'request'],
  ]),
  ...saidBy('google', GOOGLE, [
    [
      'signature',
      'Invalid JWT Signature',
      'client-assertion',
      {
        ...common,
        cause: 'The key of the service account was deleted, or the text of its private key lost its line breaks.',
      },
    ],
    [
      'short-lived',
      'Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe',
      'lifetime',
    ],
    [
      'audience',
      'The audience in ID Token [{actual}] does not match the expected audience',
      'audience',
      { source: 'https://github.com/google-github-actions/auth/blob/main/docs/TROUBLESHOOTING.md' },
    ],
  ]),
  ...saidBy('github', GITHUB, [
    [
      'not-decoded',
      'A JSON web token could not be decoded',
      'client-assertion',
      { cause: 'iss is not the ID of the app, or the private key belongs to another app.' },
    ],
    [
      'exp-far',
      "'Expiration time' claim ('exp') is too far in the future",
      'lifetime',
      { cause: 'exp is more than 10 minutes ahead.' },
    ],
    [
      'exp-numeric',
      "'Expiration time' claim ('exp') must be a numeric value representing the future time",
      'claim-type',
    ],
    [
      'iat',
      "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
      'issued-in-future',
    ],
    ['iss', "'Issuer' claim ('iss') must be an Integer", 'claim-type'],
  ]),
  ...saidBy('keycloak', KEYCLOAK, [
    ['not-active', 'Token is not active', 'expired', common],
    ['issuer', "Invalid token issuer. Expected '{issuer}', but was '{actual}'", 'issuer'],
    ['issuer-older', "Invalid token issuer. Expected '{issuer}'", 'issuer'],
    ['type', "Token type is incorrect. Expected '{}' but was '{}'", 'token-type'],
    [
      'audience',
      ['Expected audience not available in the token', 'No audience in the token'],
      'audience',
      { cause: 'No client scope with an audience mapper puts the client into aud.' },
    ],
    ['azp', "Expected issuedFor doesn't match", 'claim-value', { cause: 'azp is another client.' }],
    ['subject', 'Subject missing in token', 'claim-missing'],
    ['signature', 'Invalid token signature', 'signature', common],
    ['parse', ['Failed to parse JWT (JWS)', 'Failed to parse JWT'], 'malformed'],
    [
      'key',
      "Didn't find publicKey for specified kid",
      'key-for-kid',
      {
        source:
          'https://github.com/keycloak/keycloak/blob/main/adapters/oidc/adapter-core/src/main/java/org/keycloak/adapters/rotation/AdapterTokenVerifier.java',
      },
    ],
    [
      'session',
      ['Session not active', "Session doesn't have required client"],
      'session',
      { ...common, source: KEYCLOAK_TOKENS },
    ],
    [
      'refresh',
      ['Invalid refresh token', 'Refresh token expired', 'Stale token'],
      'grant',
      { ...common, source: KEYCLOAK_TOKENS },
    ],
    ['code', 'Code not valid', 'grant', { ...common, source: KEYCLOAK_TOKENS }],
  ]),
];
