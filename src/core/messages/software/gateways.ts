import { saidBy, type Message } from '../message.ts';

const ENVOY = 'https://github.com/envoyproxy/envoy/blob/main/source/common/jwt/status.cc';
const KONG = 'https://github.com/Kong/kong/blob/master/kong/plugins/jwt/handler.lua';
const KONG_PARSER = 'https://github.com/Kong/kong/blob/master/kong/plugins/jwt/jwt_parser.lua';
const APISIX = 'https://github.com/apache/apisix/blob/master/apisix/plugins/jwt-auth.lua';
const common = { isCommon: true } as const;

/** In a log and in the details of a response, Envoy writes its messages with underscores. */
const envoy = (text: string): readonly string[] => [text, text.replaceAll(' ', '_')];

/** Gateways that check tokens for the application behind them. */
export const GATEWAYS: readonly Message[] = [
  ...saidBy('envoy', ENVOY, [
    ['missing', envoy('Jwt is missing'), 'token-missing'],
    ['not-yet-valid', envoy('Jwt not yet valid'), 'not-yet-valid'],
    ['expired', envoy('Jwt is expired'), 'expired'],
    ['form', envoy('Jwt is not in the form of Header.Payload.Signature'), 'malformed'],
    ['form-dots', 'Jwt is not in the form of Header.Payload.Signature with two dots and 3 sections', 'malformed'],
    ['header', envoy('Jwt header is an invalid Base64url input or an invalid JSON'), 'part-unreadable'],
    [
      'payload',
      [
        'Jwt payload is an invalid Base64 or an invalid JSON',
        'Jwt payload is an invalid Base64url encoded',
        'Jwt payload is an invalid JSON',
      ],
      'part-unreadable',
    ],
    [
      'signature-base64',
      ['Jwt signature is an invalid Base64', 'Jwt signature is an invalid Base64url input'],
      'part-unreadable',
    ],
    [
      'alg-string',
      ['Jwt header [alg] field is not a string', 'Jwt header [alg] field is required and must be a string'],
      'algorithm',
    ],
    ['alg', ['Jwt header [alg] field value is invalid', 'Jwt header [alg] is not supported'], 'algorithm'],
    ['kid-string', 'Jwt header [kid] field is not a string', 'kid-missing'],
    [
      'issuer',
      envoy('Jwt issuer is not configured'),
      'issuer',
      {
        cause:
          'No provider has this iss as its issuer: in Istio, no RequestAuthentication that applies to the workload names it.',
      },
    ],
    ['audience', envoy('Audiences in Jwt are not allowed'), 'audience'],
    ['verification', envoy('Jwt verification fails'), 'signature'],
    [
      'kid-alg',
      ["Jwks doesn't have key to match kid or alg from Jwt", "Jwks_doesn't_have_key_to_match_kid_or_alg_from_Jwt"],
      'key-for-kid',
      { cause: 'A key with this kid is there, but its alg is not the alg of the token.' },
    ],
    ['jwks-json', 'Jwks is an invalid JSON', 'key-set'],
    ['jwks-keys', 'Jwks does not have [keys] field', 'key-set'],
    [
      'jwks-none',
      "Jwks doesn't have any valid public key",
      'key-set',
      { cause: 'In Istio, the control plane could not load the key set, and gave an empty one.' },
    ],
    ['jwks-fetch', envoy('Jwks remote fetch is failed'), 'key-set'],
    [
      'rbac',
      'RBAC: access denied',
      'forbidden',
      {
        cause: 'In Istio, no AuthorizationPolicy allows the principal or the claims of the token.',
        source: 'https://istio.io/latest/docs/tasks/security/authorization/authz-jwt/',
      },
    ],
  ]),
  ...saidBy('kong', KONG, [
    ['unrecognizable', 'Unrecognizable token', 'token-missing'],
    ['multiple', 'Multiple tokens provided', 'scheme'],
    ['bad-token', 'Bad token; {}', 'part-unreadable'],
    [
      'no-claim',
      ["No mandatory '{claim}' in claims"],
      'claim-missing',
      { cause: 'The plugin finds the consumer by this claim, which is iss unless key_claim_name says otherwise.' },
    ],
    [
      'no-credentials',
      "No credentials found for given '{}'",
      'issuer',
      { cause: 'No consumer has a JWT credential whose key is the iss of the token.' },
    ],
    [
      'algorithm',
      'Invalid algorithm',
      'algorithm',
      { ...common, cause: 'The algorithm of the credential is not alg of the token.' },
    ],
    ['signature', 'Invalid signature', 'signature', common],
    ['key', 'Invalid key/secret', 'key-unreadable'],
    ['expired', ['"exp":"token expired"', '"exp": "token expired"'], 'expired', { source: KONG_PARSER }],
    [
      'not-yet',
      ['"nbf":"token not valid yet"', '"nbf": "token not valid yet"'],
      'not-yet-valid',
      { source: KONG_PARSER },
    ],
    ['maximum', 'exceeds maximum allowed expiration', 'lifetime', { source: KONG_PARSER }],
  ]),
  ...saidBy('apisix', APISIX, [
    ['missing', 'Missing JWT token in request', 'token-missing'],
    [
      'user-key',
      'missing user key in JWT token',
      'claim-missing',
      { cause: 'The payload has no claim key, which names the consumer.' },
    ],
    ['invalid-user-key', 'Invalid user key in JWT token', 'account'],
    ['consumer', 'Missing related consumer', 'account'],
    ['verify', 'failed to verify jwt', 'invalid-token'],
    ['invalid', ['JWT token invalid: invalid jwt string', 'JWT token invalid: {}'], 'part-unreadable', common],
    [
      'signature',
      'signature mismatch: {}',
      'signature',
      { ...common, source: 'https://github.com/cdbattags/lua-resty-jwt/blob/master/lib/resty/jwt.lua' },
    ],
    [
      'expired',
      "'exp' claim expired at {}",
      'expired',
      { source: 'https://github.com/cdbattags/lua-resty-jwt/blob/master/lib/resty/jwt-validators.lua' },
    ],
    [
      'not-valid',
      "'nbf' claim not valid until {}",
      'not-yet-valid',
      { source: 'https://github.com/cdbattags/lua-resty-jwt/blob/master/lib/resty/jwt-validators.lua' },
    ],
  ]),
];
