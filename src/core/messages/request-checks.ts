import type { Check } from './check.ts';

/** Checks of the text of the token, of the request that carried it, and of the account behind it. */
export const REQUEST_CHECKS = {
  malformed: {
    asks: 'split the token into its parts',
    causes: [
      'The text is not a JWT: an opaque access token, “undefined”, “null” or an object.',
      'Quotes, “Bearer ” or a line break are part of the text.',
      'The token was cut off, for example by a limit on the length of a header, a cookie or a column.',
    ],
    look: 'Print the text that the server receives, with its length, and paste it here.',
    fault: 'malformed',
  },
  'part-unreadable': {
    asks: 'decoded a part of the token as base64url and read it as JSON',
    causes: [
      'The token was cut off or changed when it was copied.',
      'The text is not a JWT, but has periods in it.',
      'A part is in base64 with + and /, or with padding.',
    ],
    look: 'Paste the token: Jotter names the first character that is wrong.',
    fault: 'malformed',
  },
  'too-large': {
    asks: 'measured the token',
    causes: ['The token has too many groups, roles or scopes.'],
    look: 'Look at the length of the token, and at the longest claims in the payload.',
  },
  'token-missing': {
    asks: 'looked for a token in the request',
    causes: [
      'The client sends no Authorization header, or a proxy removes it.',
      'The token is in a cookie or a parameter that the server does not read.',
      'The variable that holds the token is empty.',
    ],
    look: 'Look at the request in the developer tools of the browser, or at the log of the proxy.',
  },
  scheme: {
    asks: 'read the Authorization header',
    causes: ['“Bearer ” is missing, or is there twice.', 'The server expects a different scheme.'],
    look: 'The header must be “Authorization: Bearer ”, followed by the token and nothing else.',
  },
  'invalid-token': {
    asks: 'checked the token, and does not say which check failed',
    causes: [
      'The token has expired, was revoked or is malformed.',
      'Its signature, issuer or audience is not the one that the server expects.',
    ],
    look: 'Paste the token: Jotter checks each of these. The server’s own log often names the check.',
  },
  forbidden: {
    asks: 'accepted the token, and did not allow the request',
    causes: [
      'The token lacks a scope, role or claim that the rule requires.',
      'The rule does not match this path or method.',
    ],
    look: 'Compare the claims in the payload with the rule for this path.',
  },
  grant: {
    asks: 'looked up the code, refresh token or assertion of a token request',
    causes: [
      'The code or refresh token has expired, was revoked or was used before.',
      'It was issued to another client, or for another redirect URI.',
      'The assertion was not accepted: its signature, aud or times are wrong.',
    ],
    look: 'Look at the first token request with this code. A code works once, for about a minute.',
  },
  session: {
    asks: 'looked up the session or user that the token names',
    causes: ['The user has signed out, or the session has ended.', 'The user was deleted or disabled.'],
    look: 'Sign in again, and look whether the user and the session exist at the issuer.',
  },
  client: {
    asks: 'authenticated the client',
    causes: [
      'The client secret is wrong or has expired; its ID was used instead of its value.',
      'The client ID is unknown there: another tenant or environment.',
      'The client is registered for a different way to authenticate.',
    ],
    look: 'Compare client ID and secret with the registration of the client.',
  },
  'client-assertion': {
    asks: 'checked the JWT with which the client authenticates',
    causes: [
      'Its signature does not match the certificate or key that is registered for the client.',
      'It has expired or is not valid yet: the clock of the client is wrong.',
      'aud is not the token endpoint or issuer that the server expects.',
    ],
    look: 'Paste the assertion, and compare iss, sub, aud and exp with the documentation of the server.',
  },
  consent: {
    asks: 'looked for the consent of the user or administrator',
    causes: [
      'No user has consented to the permissions of this client.',
      'A policy requires an administrator to consent.',
    ],
    look: 'Look at the permissions of the client in the directory.',
  },
  policy: {
    asks: 'applied a policy to the sign-in',
    causes: ['A second factor, a managed device or another network is required.'],
    look: 'Look at the sign-in log of the directory, which names the policy.',
  },
  account: {
    asks: 'looked up the user, client or resource that the request names',
    causes: [
      'It does not exist in this directory: the request went to another tenant.',
      'It was deleted or not assigned.',
    ],
    look: 'Compare tenant, client ID and resource in the request with the registration.',
  },
  request: {
    asks: 'read the token request',
    causes: ['A parameter is missing, is there twice or is malformed.', 'The body is not form-encoded.'],
    look: 'Compare each parameter of the request with the documentation of the endpoint.',
  },
  proof: {
    asks: 'checked the DPoP proof beside the token',
    causes: [
      'The proof lacks the nonce that the server asks for.',
      'htm, htu or ath of the proof does not belong to this request and token.',
      'The key of the proof is not the key that the token is bound to.',
    ],
    look: 'Paste the proof beside the token.',
  },
  'server-settings': {
    asks: 'read its own settings',
    causes: ['A setting about tokens is missing or malformed.', 'The settings of the issuer could not be loaded.'],
    look: 'Look at the settings of the server: no token can pass before they are right.',
  },
} as const satisfies Readonly<Record<string, Check>>;
