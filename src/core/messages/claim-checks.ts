import type { Check } from './check.ts';

/** Checks of what the payload says. */
export const CLAIM_CHECKS = {
  expired: {
    asks: 'compared exp with its clock',
    causes: [
      'The token has expired, and the client did not request a new one.',
      'The server’s clock is ahead of the issuer’s.',
      'exp is in milliseconds, or was calculated in local time.',
    ],
    look: 'Compare exp with the time of the request in the server’s log.',
    fault: 'expired',
  },
  'not-yet-valid': {
    asks: 'compared nbf with its clock',
    causes: [
      'The server’s clock is behind the issuer’s, and no clock skew is allowed.',
      'The token was made to be used later.',
      'nbf is in milliseconds.',
    ],
    look: 'Compare nbf with the server’s clock. A clock skew of a minute is usual.',
    fault: 'not-yet-valid',
  },
  'issued-in-future': {
    asks: 'compared iat with its clock',
    causes: [
      'The server’s clock is behind the issuer’s, often by less than a second.',
      'iat is in milliseconds, or was calculated in local time.',
    ],
    look: 'Compare iat with the server’s clock, and allow some clock skew.',
    fault: 'issued-in-future',
  },
  'too-old': {
    asks: 'calculated the age of the token from iat',
    causes: ['The token is older than the maximum age that the server was given.', 'iat is missing.'],
    look: 'Compare iat with the maximum age in the server’s settings.',
  },
  lifetime: {
    asks: 'calculated how long the token is valid',
    causes: [
      'exp is further ahead than the server allows.',
      'exp or iat is in milliseconds.',
      'The client’s clock differs from the server’s.',
    ],
    look: 'Compare exp minus iat with the limit in the server’s documentation.',
    fault: 'too-long',
  },
  audience: {
    asks: 'compared aud with the audience that it was given',
    causes: [
      'The token was requested for another API, or no API was named in the request.',
      'An ID token was sent instead of an access token: its audience is the client.',
      'The two differ in a slash at the end, in http and https, or in a prefix such as api://.',
    ],
    look: 'Compare aud, character by character, with the audience in the server’s settings.',
    fault: 'wrong-audience',
  },
  'audience-not-set': {
    asks: 'found aud in the token, and was given no audience to compare it with',
    causes: [
      'No expected audience is configured.',
      'The setting that was changed is not the one that the library reads.',
    ],
    look: 'Set the expected audience in the server’s settings to the value in aud.',
  },
  issuer: {
    asks: 'compared iss with the issuer that it was given',
    causes: [
      'The two differ in a slash at the end, in http and https, or in the host name.',
      'The token is from another tenant, realm or environment.',
      'The server sees the issuer under an internal host name, and the client under a public one.',
    ],
    look: 'Compare iss, character by character, with the issuer in the server’s settings.',
    fault: 'wrong-issuer',
  },
  'issuer-not-set': {
    asks: 'had no issuer to compare iss with',
    causes: ['No expected issuer is configured.', 'The metadata of the issuer could not be loaded.'],
    look: 'Set the expected issuer in the server’s settings to the value in iss.',
  },
  subject: {
    asks: 'compared sub with what it expects',
    causes: [
      'The token is about another user or client.',
      'sub has a different form, such as a name instead of an ID.',
    ],
    look: 'Compare sub with the value in the server’s settings.',
  },
  nonce: {
    asks: 'compared nonce with the one that the client had sent',
    causes: [
      'The response belongs to an earlier sign-in, for example in a second tab.',
      'The cookie that keeps the nonce was lost or blocked.',
    ],
    look: 'Compare nonce with the value in the authorization request.',
  },
  'claim-missing': {
    asks: 'looked for a claim that must be there',
    causes: [
      'The issuer does not put the claim into this kind of token.',
      'An ID token was sent instead of an access token.',
    ],
    look: 'Compare the claims in the payload with what the server requires.',
    fault: 'missing-claim',
  },
  'claim-value': {
    asks: 'compared a claim with the value that it was given',
    causes: [
      'The claim has another value.',
      'The claim is an array where text is expected, or text where an array is.',
    ],
    look: 'Compare the claim with the value in the server’s settings.',
  },
  'claim-type': {
    asks: 'looked at the type of a claim',
    causes: ['A time is text instead of a number.', 'A time has a fraction, or is in milliseconds.'],
    look: 'Look at exp, nbf and iat: each must be a number of seconds without quotes.',
    fault: 'wrong-type-of-claim',
  },
  scope: {
    asks: 'looked for a scope or role that the request needs',
    causes: [
      'The client did not request the scope.',
      'The user has not been granted the role.',
      'The scopes or roles are in a claim that the server does not read.',
    ],
    look: 'Compare scope, scp or roles in the payload with what the endpoint requires.',
  },
  'token-type': {
    asks: 'looked at what kind of token it is',
    causes: [
      'An ID token or a refresh token was sent instead of an access token.',
      'typ in the header is not the one that the server expects.',
    ],
    look: 'Look at typ in the header, and at what the client sends.',
  },
  replay: {
    asks: 'looked whether the token was used before',
    causes: ['The request was sent twice.', 'The client reuses one assertion for several requests.'],
    look: 'Look at jti: each use needs a token of its own.',
  },
  'trust-policy': {
    asks: 'compared the claims of the token with a trust policy',
    causes: [
      'sub is not the one in the policy: branch, environment, tag and pull request each give another sub.',
      'aud is not the one in the policy.',
      'The identity provider in the policy is another one, or was not created.',
    ],
    look: 'Compare sub and aud in the payload with the conditions of the policy.',
  },
} as const satisfies Readonly<Record<string, Check>>;
