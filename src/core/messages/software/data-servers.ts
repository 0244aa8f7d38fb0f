import { saidBy, type Message } from '../message.ts';

const POSTGREST = 'https://github.com/PostgREST/postgrest/blob/main/src/PostgREST/Error.hs';
const HASURA = 'https://github.com/hasura/graphql-engine/blob/master/server/src-lib/Hasura/Server/Auth/JWT.hs';
const SUPABASE = 'https://github.com/supabase/auth/blob/master/internal/api/auth.go';
const SUPABASE_CODES = 'https://supabase.com/docs/guides/auth/debugging/error-codes';

const common = { isCommon: true } as const;

/** Servers that give a database an API. */
export const DATA_SERVERS: readonly Message[] = [
  ...saidBy('postgrest', POSTGREST, [
    ['PGRST300', 'PGRST300', 'server-settings', { cause: 'jwt-secret is not set.' }],
    ['PGRST301', 'PGRST301', 'signature'],
    ['PGRST302', 'PGRST302', 'token-missing', { cause: 'No token was sent, and no anonymous role is configured.' }],
    [
      'PGRST303',
      'PGRST303',
      'invalid-token',
      { cause: 'A claim was not accepted: the message beside the code names it.' },
    ],
    ['expired', 'JWT expired', 'expired', common],
    ['not-yet', 'JWT not yet valid', 'not-yet-valid', common],
    ['issued', 'JWT issued at future', 'issued-in-future'],
    ['audience', ['JWT not in audience', 'JWTNotInAudience'], 'audience'],
    ['parts', 'Expected 3 parts in JWT; got {}', 'malformed'],
    ['key', 'No suitable key or wrong key type', 'key-for-kid'],
    ['alg', 'Wrong or unsupported encoding algorithm', 'algorithm'],
    [
      'crypto',
      ['JWT cryptographic operation failed', 'JWSError JWSInvalidSignature', 'JWSInvalidSignature'],
      'signature',
      { cause: 'The secret is base64, and secret-is-base64 is not set; or the other way round.' },
    ],
    ['empty', 'Empty JWT is sent in Authorization header', 'token-missing'],
    [
      'role',
      'role "{}" does not exist',
      'account',
      { ...common, cause: 'role in the payload names a role that the database does not have.' },
    ],
  ]),
  ...saidBy('hasura', HASURA, [
    ['expired', 'Could not verify JWT: JWTExpired', 'expired'],
    ['issued', 'Could not verify JWT: JWTIssuedAtFuture', 'issued-in-future'],
    ['not-yet', 'Could not verify JWT: JWTNotYetValid', 'not-yet-valid'],
    ['signature', 'Could not verify JWT: JWSError {}', 'signature'],
    ['audience', 'Could not verify JWT: JWTNotInAudience', 'audience'],
    ['issuer', 'Could not verify JWT: JWTNotInIssuer', 'issuer'],
    ['role-claim', 'JWT claim does not contain {claim}', 'claim-missing'],
    [
      'namespace',
      "claims key: '{claim}' not found",
      'claim-missing',
      { cause: 'The claims for Hasura are not in the payload, or their name is not the one in claims_namespace.' },
    ],
    [
      'roles',
      ['invalid x-hasura-allowed-roles; should be a list', 'invalid x-hasura-default-role; should be a single role'],
      'claim-value',
    ],
    [
      'not-allowed',
      ['Your requested role is not in allowed roles', 'Your current role is not in allowed roles'],
      'scope',
    ],
    [
      'no-header',
      [
        "Missing 'Authorization' or 'Cookie' header in JWT authentication mode",
        'Missing Authorization header in JWT authentication mode',
      ],
      'token-missing',
    ],
  ]),
  ...saidBy('supabase', SUPABASE, [
    ['unable', 'invalid JWT: unable to parse or verify signature', 'invalid-token'],
    ['expired', 'invalid JWT: unable to parse or verify signature, token is expired', 'expired'],
    [
      'sub',
      'invalid claim: missing sub claim',
      'claim-missing',
      { cause: 'The anon or service_role key was sent instead of the token of a user.' },
    ],
    ['sub-uuid', 'invalid claim: sub claim must be a UUID', 'claim-value'],
    ['bearer', 'This endpoint requires a Bearer token', 'token-missing'],
    ['user', 'User from sub claim in JWT does not exist', 'session'],
    ['session', 'Session from session_id claim in JWT does not exist', 'session'],
    ['refresh-missing', 'Invalid Refresh Token: Refresh Token Not Found', 'grant', { source: SUPABASE_CODES }],
    ['refresh-used', 'Invalid Refresh Token: Already Used', 'grant', { source: SUPABASE_CODES }],
    ['no-session', 'Auth session missing!', 'session', { source: SUPABASE_CODES }],
    ['bad-jwt', 'bad_jwt', 'invalid-token', { source: SUPABASE_CODES }],
    ['no-api-key', 'No API key found in request', 'token-missing', { ...common, source: SUPABASE_CODES }],
  ]),
];
