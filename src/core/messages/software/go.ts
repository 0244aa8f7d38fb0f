import { saidBy, type Message } from '../message.ts';

const GOLANG = 'https://github.com/golang-jwt/jwt/blob/main/errors.go';
const PARSER = 'https://github.com/golang-jwt/jwt/blob/main/parser.go';
const JOSE = 'https://github.com/go-jose/go-jose/blob/main/shared.go';
const JOSE_JWT = 'https://github.com/go-jose/go-jose/blob/main/jwt/errors.go';
const OIDC = 'https://github.com/coreos/go-oidc/blob/v3/oidc/verify.go';
const JWX = 'https://github.com/lestrrat-go/jwx/blob/v2/jwt/validate.go';

const common = { isCommon: true } as const;
const parser = { source: PARSER } as const;
const joseJwt = { source: JOSE_JWT } as const;

/** Libraries for Go. */
export const GO: readonly Message[] = [
  ...saidBy('golang-jwt', GOLANG, [
    ['expired', ['token has invalid claims: token is expired', 'token is expired by {}'], 'expired'],
    ['expired-alone', 'token is expired', 'expired', common],
    ['not-valid-yet', 'token is not valid yet', 'not-yet-valid', common],
    ['before-issued', ['token used before issued', 'Token used before issued'], 'issued-in-future'],
    ['audience', 'token has invalid audience', 'audience'],
    ['issuer', 'token has invalid issuer', 'issuer'],
    ['subject', 'token has invalid subject', 'subject'],
    [
      'required',
      ['token is missing required claim: {claim} claim is required', 'token is missing required claim'],
      'claim-missing',
    ],
    ['malformed', 'token is malformed', 'malformed', common],
    ['segments', 'token contains an invalid number of segments', 'malformed', parser],
    ['bearer', "tokenstring should not contain 'bearer '", 'scheme', parser],
    ['base64', 'token is malformed: could not base64 decode {}', 'part-unreadable', parser],
    ['json', 'token is malformed: could not JSON decode {}', 'part-unreadable', parser],
    ['signature', ['token signature is invalid', 'signature is invalid'], 'signature', common],
    ['method', 'signing method {actual} is invalid', 'algorithm', parser],
    ['unspecified', 'signing method (alg) is unspecified', 'algorithm', parser],
    ['unavailable', 'signing method (alg) is unavailable', 'algorithm', parser],
    ['keyfunc', 'token is unverifiable: error while executing keyfunc: {}', 'key-for-kid', parser],
    [
      'no-keyfunc',
      ['token is unverifiable: no keyfunc was provided', 'no Keyfunc was provided.'],
      'key-unreadable',
      parser,
    ],
    [
      'key-type',
      'key is of invalid type',
      'key-type',
      { ...common, cause: 'HS algorithms need []byte: a string was given.' },
    ],
    [
      'none',
      "'none' signature type is not allowed",
      'unsigned',
      { source: 'https://github.com/golang-jwt/jwt/blob/main/none.go' },
    ],
    [
      'verification',
      'crypto/rsa: verification error',
      'signature',
      { source: 'https://github.com/golang-jwt/jwt/blob/main/rsa.go' },
    ],
    [
      'ecdsa',
      'crypto/ecdsa: verification error',
      'signature',
      { source: 'https://github.com/golang-jwt/jwt/blob/main/ecdsa.go' },
    ],
  ]),
  ...saidBy('go-jose', JOSE, [
    [
      'crypto',
      ['go-jose/go-jose: error in cryptographic primitive', 'square/go-jose: error in cryptographic primitive'],
      'signature',
    ],
    [
      'unsupported',
      ['go-jose/go-jose: unknown/unsupported algorithm', 'square/go-jose: unknown/unsupported algorithm'],
      'algorithm',
    ],
    [
      'key-type',
      ['go-jose/go-jose: unsupported key type/format', 'square/go-jose: unsupported key type/format'],
      'key-type',
    ],
    [
      'key-size',
      ['go-jose/go-jose: invalid key size for algorithm', 'square/go-jose: invalid key size for algorithm'],
      'key-too-short',
    ],
    [
      'parts',
      [
        'go-jose/go-jose: compact JWS format must have three parts',
        'square/go-jose: compact JWS format must have three parts',
      ],
      'malformed',
      { source: 'https://github.com/go-jose/go-jose/blob/main/jws.go' },
    ],
    [
      'unexpected-alg',
      'unexpected signature algorithm "{actual}"; expected [{alg}]',
      'algorithm',
      { source: 'https://github.com/go-jose/go-jose/blob/main/jws.go' },
    ],
    [
      'expired',
      [
        'go-jose/go-jose/jwt: validation failed, token is expired (exp)',
        'square/go-jose/jwt: validation failed, token is expired (exp)',
      ],
      'expired',
      joseJwt,
    ],
    [
      'nbf',
      [
        'go-jose/go-jose/jwt: validation failed, token not valid yet (nbf)',
        'square/go-jose/jwt: validation failed, token not valid yet (nbf)',
      ],
      'not-yet-valid',
      joseJwt,
    ],
    [
      'iat',
      [
        'go-jose/go-jose/jwt: validation field, token issued in the future (iat)',
        'square/go-jose/jwt: validation field, token issued in the future (iat)',
      ],
      'issued-in-future',
      joseJwt,
    ],
    [
      'aud',
      [
        'go-jose/go-jose/jwt: validation failed, invalid audience claim (aud)',
        'square/go-jose/jwt: validation failed, invalid audience claim (aud)',
      ],
      'audience',
      joseJwt,
    ],
    [
      'iss',
      [
        'go-jose/go-jose/jwt: validation failed, invalid issuer claim (iss)',
        'square/go-jose/jwt: validation failed, invalid issuer claim (iss)',
      ],
      'issuer',
      joseJwt,
    ],
  ]),
  ...saidBy('go-oidc', OIDC, [
    ['expired', 'oidc: token is expired (Token Expiry: {})', 'expired'],
    ['nbf', 'oidc: current time {} before the nbf (not before) time: {}', 'not-yet-valid'],
    ['issuer', 'oidc: id token issued by a different provider, expected "{issuer}" got "{actual}"', 'issuer'],
    ['audience', 'oidc: expected audience "{audience}" got ["{actual}"]', 'audience'],
    ['malformed', 'oidc: malformed jwt', 'malformed'],
    ['unsigned', 'oidc: id token not signed', 'unsigned'],
    ['alg', 'oidc: id token signed with unsupported algorithm, expected ["{alg}"] got "{actual}"', 'algorithm'],
    [
      'signature',
      ['failed to verify signature: failed to verify id token signature', 'failed to verify id token signature'],
      'signature',
      { source: 'https://github.com/coreos/go-oidc/blob/v3/oidc/jwks.go' },
    ],
    [
      'discovery',
      'oidc: issuer did not match the issuer returned by provider, expected "{issuer}" got "{actual}"',
      'server-settings',
      { source: 'https://github.com/coreos/go-oidc/blob/v3/oidc/oidc.go' },
    ],
  ]),
  ...saidBy('jwx', JWX, [
    ['exp', '"exp" not satisfied', 'expired'],
    ['iat', '"iat" not satisfied', 'issued-in-future'],
    ['nbf', '"nbf" not satisfied', 'not-yet-valid'],
    ['aud', '"aud" not satisfied', 'audience'],
    ['iss', '"iss" not satisfied', 'issuer'],
    ['required', '"{claim}" not satisfied: required claim not found', 'claim-missing'],
    [
      'signature',
      ['could not verify message using any of the signatures or keys', 'failed to verify message'],
      'signature',
      { ...common, source: 'https://github.com/lestrrat-go/jwx/blob/v2/jws/jws.go' },
    ],
    [
      'no-key',
      'failed to find key with key ID "{kid}" in key set',
      'key-for-kid',
      { source: 'https://github.com/lestrrat-go/jwx/blob/v2/jws/key_provider.go' },
    ],
  ]),
];
