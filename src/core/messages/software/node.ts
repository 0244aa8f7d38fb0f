import { saidBy, type Message } from '../message.ts';

const VERIFY = 'https://github.com/auth0/node-jsonwebtoken/blob/master/verify.js';
const ERRORS = 'https://github.com/panva/jose/blob/main/src/util/errors.ts';
const CLAIMS = 'https://github.com/panva/jose/blob/main/src/lib/jwt_claims_set.ts';
const EXPRESS = 'https://github.com/auth0/express-jwt/blob/master/src/index.ts';
const JWKS = 'https://github.com/auth0/node-jwks-rsa/blob/master/src/JwksClient.js';

const common = { isCommon: true } as const;

/** Libraries for JavaScript. */
export const NODE: readonly Message[] = [
  ...saidBy('jsonwebtoken', VERIFY, [
    ['jwt-expired', 'jwt expired', 'expired', common],
    ['jwt-not-active', 'jwt not active', 'not-yet-valid', common],
    [
      'jwt-malformed',
      'jwt malformed',
      'malformed',
      {
        ...common,
        cause:
          'The text does not have two periods. Auth0 issues such opaque tokens where the request names no audience.',
      },
    ],
    ['invalid-token', 'invalid token', 'part-unreadable', common],
    ['invalid-signature', 'invalid signature', 'signature', common],
    ['invalid-algorithm', 'invalid algorithm', 'algorithm', common],
    ['jwt-must-be-provided', 'jwt must be provided', 'token-missing'],
    ['jwt-must-be-string', 'jwt must be a string', 'token-missing'],
    ['signature-required', 'jwt signature is required', 'unsigned'],
    ['key-required', 'secret or public key must be provided', 'key-unreadable'],
    ['specify-none', 'please specify "none" in "algorithms" to verify unsigned tokens', 'unsigned'],
    ['key-not-valid', 'secretOrPublicKey is not valid key material', 'key-unreadable'],
    ['key-symmetric', 'secretOrPublicKey must be a symmetric key when using {alg}', 'key-type'],
    ['key-asymmetric', 'secretOrPublicKey must be an asymmetric key when using {alg}', 'key-type'],
    ['callback', 'error in secret or public key callback: {}', 'key-set'],
    ['nbf-value', 'invalid nbf value', 'claim-type', common],
    ['exp-value', 'invalid exp value', 'claim-type', common],
    ['audience', 'jwt audience invalid. expected: {audience}', 'audience'],
    ['issuer', 'jwt issuer invalid. expected: {issuer}', 'issuer'],
    ['subject', 'jwt subject invalid. expected: {}', 'subject'],
    ['jwt-id', 'jwt jwtid invalid. expected: {}', 'claim-value'],
    ['nonce', 'jwt nonce invalid. expected: {}', 'nonce'],
    ['max-age', 'maxAge exceeded', 'too-old', common],
    ['iat-required', 'iat required when maxAge is specified', 'claim-missing'],
    ['key-private-value', 'secretOrPrivateKey must have a value', 'key-unreadable'],
    ['key-private-asymmetric', 'secretOrPrivateKey must be an asymmetric key when using {alg}', 'key-type'],
    ['key-minimum', 'secretOrPrivateKey has a minimum key size of 2048 bits for {alg}', 'key-too-short'],
  ]),
  ...saidBy('jose', CLAIMS, [
    ['exp', '"exp" claim timestamp check failed', 'expired'],
    ['nbf', '"nbf" claim timestamp check failed', 'not-yet-valid'],
    ['iat-past', '"iat" claim timestamp check failed (it should be in the past)', 'issued-in-future'],
    ['iat-old', '"iat" claim timestamp check failed (too far in the past)', 'too-old'],
    ['aud', 'unexpected "aud" claim value', 'audience'],
    ['iss', 'unexpected "iss" claim value', 'issuer'],
    ['sub', 'unexpected "sub" claim value', 'subject'],
    ['typ', 'unexpected "typ" JWT header value', 'token-type'],
    ['required', 'missing required "{claim}" claim', 'claim-missing'],
    ['number', ['"{claim}" claim must be a number'], 'claim-type'],
    ['not-object', 'JWT Claims Set must be a top-level JSON object', 'part-unreadable'],
    ['signature', 'signature verification failed', 'signature', { ...common, source: ERRORS }],
    ['no-key', 'no applicable key found in the JSON Web Key Set', 'key-for-kid', { source: ERRORS }],
    [
      'many-keys',
      'multiple matching keys found in the JSON Web Key Set',
      'kid-missing',
      { source: ERRORS, cause: 'The token has no kid, and several keys of the set are for its algorithm.' },
    ],
    ['decryption', 'decryption operation failed', 'decryption', { ...common, source: ERRORS }],
    [
      'alg',
      '"alg" (Algorithm) Header Parameter value not allowed',
      'algorithm',
      { source: 'https://github.com/panva/jose/blob/main/src/jws/flattened/verify.ts' },
    ],
    [
      'crit',
      'Extension Header Parameter "{}" is not recognized',
      'critical',
      { source: 'https://github.com/panva/jose/blob/main/src/lib/validate_crit.ts' },
    ],
    [
      'compact-jws',
      'Invalid Compact JWS',
      'malformed',
      { source: 'https://github.com/panva/jose/blob/main/src/jws/compact/verify.ts' },
    ],
    [
      'compact-jwe',
      'Invalid Compact JWE',
      'malformed',
      { source: 'https://github.com/panva/jose/blob/main/src/jwe/compact/decrypt.ts' },
    ],
    [
      'key-set',
      [
        'Expected 200 OK from the JSON Web Key Set HTTP response',
        'Failed to parse the JSON Web Key Set HTTP response as JSON',
      ],
      'key-set',
      { source: 'https://github.com/panva/jose/blob/main/src/jwks/remote.ts' },
    ],
  ]),
  ...saidBy('jwks-rsa', JWKS, [
    ['no-key', "Unable to find a signing key that matches '{kid}'", 'key-for-kid'],
    ['no-keys', 'The JWKS endpoint did not contain any signing keys', 'key-set'],
  ]),
  ...saidBy('express-jwt', EXPRESS, [
    ['no-token', 'No authorization token was found', 'token-missing'],
    ['format', 'Format is Authorization: Bearer [token]', 'scheme'],
  ]),
];
