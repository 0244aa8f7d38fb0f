import { saidBy, type Message } from '../message.ts';

const JWT = 'https://github.com/jpadilla/pyjwt/blob/master/jwt/api_jwt.py';
const JWS = 'https://github.com/jpadilla/pyjwt/blob/master/jwt/api_jws.py';
const CLIENT = 'https://github.com/jpadilla/pyjwt/blob/master/jwt/jwks_client.py';
const JOSE_JWT = 'https://github.com/mpdavis/python-jose/blob/master/jose/jwt.py';
const JOSE_JWS = 'https://github.com/mpdavis/python-jose/blob/master/jose/jws.py';
const FLASK = 'https://github.com/vimalloc/flask-jwt-extended/blob/main/flask_jwt_extended/view_decorators.py';
const SIMPLE =
  'https://github.com/jazzband/djangorestframework-simplejwt/blob/master/rest_framework_simplejwt/authentication.py';

const common = { isCommon: true } as const;
const jws = { ...common, source: JWS } as const;
const joseJws = { ...common, source: JOSE_JWS } as const;

/** Libraries for Python. */
export const PYTHON: readonly Message[] = [
  ...saidBy('pyjwt', JWT, [
    [
      'expired',
      'Signature has expired',
      'expired',
      { cause: 'exp has passed: the message is not about the signature.' },
    ],
    ['nbf', 'The token is not yet valid (nbf)', 'not-yet-valid', common],
    ['iat', 'The token is not yet valid (iat)', 'issued-in-future'],
    [
      'audience',
      ['InvalidAudienceError: Invalid audience', "Audience doesn't match"],
      'audience',
      { cause: 'The token has aud, and the call to decode names no audience: PyJWT then refuses it.' },
    ],
    ['issuer', 'InvalidIssuerError: Invalid issuer', 'issuer'],
    [
      'required',
      ['Token is missing the "{claim}" claim'],
      'claim-missing',
      { source: 'https://github.com/jpadilla/pyjwt/blob/master/jwt/exceptions.py' },
    ],
    ['iat-integer', 'Issued At claim (iat) must be an integer', 'claim-type', common],
    ['exp-integer', 'Expiration Time claim (exp) must be an integer', 'claim-type', common],
    ['nbf-integer', 'Not Before claim (nbf) must be an integer', 'claim-type', common],
    [
      'subject-string',
      'Subject must be a string',
      'claim-type',
      { ...common, cause: 'sub is a number. PyJWT checks this since version 2.10.' },
    ],
    ['signature', 'Signature verification failed', 'signature', jws],
    ['segments', 'Not enough segments', 'malformed', { ...jws, cause: 'The text has fewer than two periods.' }],
    [
      'padding',
      ['Invalid header padding', 'Invalid payload padding', 'Invalid crypto padding'],
      'part-unreadable',
      jws,
    ],
    ['header-string', 'Invalid header string: {}', 'part-unreadable', jws],
    ['payload-string', 'Invalid payload string: {}', 'part-unreadable', common],
    ['alg', 'The specified alg value is not allowed', 'algorithm', jws],
    ['alg-missing', 'InvalidAlgorithmError: Algorithm not specified', 'algorithm', { source: JWS }],
    [
      'algorithms',
      'It is required that you pass in a value for the "algorithms" argument when calling decode()',
      'algorithms-not-set',
      { source: JWS },
    ],
    [
      'alg-unsupported',
      'InvalidAlgorithmError: Algorithm not supported',
      'algorithm',
      { source: JWS, cause: 'The package cryptography is not installed: RS, PS, ES and EdDSA need it.' },
    ],
    ['crit', 'Unsupported critical extension: {}', 'critical', { source: JWS }],
    ['token-type', 'Invalid token type. Token must be a {}', 'token-missing', { source: JWS }],
    ['no-key', 'Unable to find a signing key that matches: "{kid}"', 'key-for-kid', { source: CLIENT }],
    ['no-keys', 'The JWKS endpoint did not contain any signing keys', 'key-set', { source: CLIENT }],
    [
      'pem-as-secret',
      'The specified key is an asymmetric key or x509 certificate and should not be used as an HMAC secret',
      'key-type',
      { source: 'https://github.com/jpadilla/pyjwt/blob/master/jwt/algorithms.py' },
    ],
  ]),
  ...saidBy('python-jose', JOSE_JWT, [
    [
      'expired',
      'Signature has expired.',
      'expired',
      { cause: 'exp has passed: the message is not about the signature.' },
    ],
    ['audience', 'JWTClaimsError: Invalid audience', 'audience'],
    ['issuer', 'JWTClaimsError: Invalid issuer', 'issuer'],
    ['subject-string', 'Subject must be a string.', 'claim-type', common],
    ['token-headers', 'Error decoding token headers.', 'part-unreadable'],
    ['token-claims', 'Error decoding token claims.', 'part-unreadable'],
    ['signature', 'Signature verification failed.', 'signature', joseJws],
    ['segments', 'JWSError: Not enough segments', 'malformed', { source: JOSE_JWS }],
    ['alg', 'JWSError: The specified alg value is not allowed', 'algorithm', { source: JOSE_JWS }],
    ['no-alg', 'No algorithm was specified in the JWS header.', 'algorithm', { source: JOSE_JWS }],
  ]),
  ...saidBy('flask-jwt-extended', FLASK, [
    ['no-header', ['"msg":"Missing Authorization Header"', '"msg": "Missing Authorization Header"'], 'token-missing'],
    [
      'expired',
      ['"msg":"Token has expired"', '"msg": "Token has expired"'],
      'expired',
      { source: 'https://github.com/vimalloc/flask-jwt-extended/blob/main/flask_jwt_extended/default_callbacks.py' },
    ],
  ]),
  ...saidBy('simplejwt', SIMPLE, [
    ['not-valid', 'Given token not valid for any token type', 'invalid-token'],
    ['invalid-or-expired', 'Token is invalid or expired', 'invalid-token', common],
  ]),
];
