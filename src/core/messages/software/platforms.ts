import { saidBy, type Message } from '../message.ts';

const KUBERNETES = 'https://github.com/kubernetes/kubernetes/blob/master/pkg/serviceaccount/claims.go';
const VAULT = 'https://github.com/hashicorp/cap/blob/main/jwt/jwt.go';
const VAULT_LOGIN = 'https://github.com/hashicorp/vault-plugin-auth-jwt/blob/main/path_login.go';
const FIREBASE = 'https://github.com/firebase/firebase-admin-node/blob/master/src/auth/token-verifier.ts';

const common = { isCommon: true } as const;

/** Platforms that accept tokens of others. */
export const PLATFORMS: readonly Message[] = [
  ...saidBy('kubernetes', KUBERNETES, [
    ['expired', 'service account token has expired', 'expired'],
    ['not-valid-yet', 'service account token is not valid yet', 'not-yet-valid'],
    ['invalidated', ['service account token has been invalidated', 'Token has been invalidated'], 'session'],
    [
      'audiences',
      'token audiences {actual} is invalid for the target audiences {audience}',
      'audience',
      { source: 'https://github.com/kubernetes/kubernetes/blob/master/pkg/serviceaccount/jwt.go' },
    ],
    [
      'bearer',
      'invalid bearer token',
      'invalid-token',
      {
        source: 'https://github.com/kubernetes/kubernetes/issues/135450',
        cause: 'No authenticator of the API server knows the issuer of the token.',
      },
    ],
    [
      'logged-in',
      'You must be logged in to the server',
      'invalid-token',
      { source: 'https://github.com/kubernetes/kubernetes/issues/50432' },
    ],
  ]),
  ...saidBy('vault', VAULT, [
    [
      'signature',
      [
        'error verifying token signature: no known key successfully validated the token signature',
        'no known key successfully validated the token signature',
      ],
      'signature',
    ],
    ['audience', 'audience claim does not match any expected audience', 'audience'],
    ['audience-older', 'aud claim does not match any bound audience', 'audience'],
    [
      'no-audience',
      'audience claim found in JWT but no audiences bound to the role',
      'audience-not-set',
      { source: VAULT_LOGIN, cause: 'The role has no bound_audiences.' },
    ],
    ['issuer', 'invalid issuer (iss) claim', 'issuer'],
    ['subject', 'invalid subject (sub) claim', 'subject'],
    ['expired', 'invalid expiration time (exp) claim: token is expired', 'expired'],
    ['nbf', 'invalid not before (nbf) claim: token not yet valid', 'not-yet-valid'],
    ['iat', 'invalid issued at (iat) claim: token issued in the future', 'issued-in-future'],
    ['alg', 'token signed with unexpected algorithm', 'algorithm'],
    [
      'bound-claims',
      'error validating claims: claim "{}" does not match any associated bound claim values',
      'trust-policy',
      { source: VAULT_LOGIN },
    ],
    ['no-role', ['role "{}" could not be found', 'missing role'], 'account', { ...common, source: VAULT_LOGIN }],
  ]),
  ...saidBy('firebase', FIREBASE, [
    ['expired', 'has expired. Get a fresh {} from your client app and try again', 'expired'],
    ['audience', 'has incorrect "aud" (audience) claim. Expected "{audience}" but got "{actual}".', 'audience'],
    ['issuer', 'has incorrect "iss" (issuer) claim. Expected "{issuer}" but got "{actual}".', 'issuer'],
    ['algorithm', 'has incorrect algorithm. Expected "{alg}" but got "{actual}".', 'algorithm'],
    ['no-kid', 'Firebase {} has no "kid" claim.', 'kid-missing', { cause: 'The token is not a Firebase ID token.' }],
    ['kid', 'has "kid" claim which does not correspond to a known public key', 'key-for-kid'],
    ['signature', 'Firebase {} has invalid signature.', 'signature'],
    ['decoding', 'failed. Make sure you passed the entire string JWT which represents', 'malformed'],
    [
      'custom',
      'but was given a custom token.',
      'token-type',
      { cause: 'A custom token is exchanged by the client SDK for an ID token.' },
    ],
  ]),
];
