/** What a new token is for: each kind has its claims, its `typ` and its lifetime. */
export interface Template {
  readonly id: 'access' | 'id' | 'dpop' | 'assertion' | 'logout' | 'plain';
  readonly title: string;
  /** One sentence: what the token does, and which specification says so. */
  readonly note: string;
  readonly typ: string;
  /** The profile that such a token must meet; absent where any will do. */
  readonly profile?: string;
  /** Seconds from `iat` to `exp`; absent where the token has no `exp`. */
  readonly lifetime?: number;
  /** The proof carries its own key, so no secret can sign it (RFC 9449 §4.2). */
  readonly carriesKey?: true;
  /** Without the times and `jti`. */
  readonly claims: Readonly<Record<string, unknown>>;
}

const issuer = 'https://auth.example';
const client = 'client-1234';

/** In the order of the menu. */
export const templates: readonly Template[] = [
  {
    id: 'access',
    title: 'Access token',
    note: 'A client sends it to an API (RFC 9068).',
    typ: 'at+jwt',
    profile: 'at-jwt',
    lifetime: 3600,
    claims: { iss: issuer, sub: 'user-1234', aud: 'https://api.example', client_id: client, scope: 'read write' },
  },
  {
    id: 'id',
    title: 'ID token',
    note: 'It tells a client who signed in (OpenID Connect Core 1.0).',
    typ: 'JWT',
    profile: 'id-token',
    lifetime: 3600,
    claims: { iss: issuer, sub: 'user-1234', aud: client, nonce: 'n-1234567890abcdef' },
  },
  {
    id: 'dpop',
    title: 'DPoP proof',
    note: 'It proves for one request that the client holds its key (RFC 9449). The header gets the public key.',
    typ: 'dpop+jwt',
    profile: 'dpop-proof',
    carriesKey: true,
    claims: { htm: 'POST', htu: 'https://auth.example/token' },
  },
  {
    id: 'assertion',
    title: 'Client assertion',
    note: 'A client authenticates with it at the authorization server (RFC 7523).',
    typ: 'JWT',
    profile: 'client-assertion',
    lifetime: 300,
    claims: { iss: client, sub: client, aud: issuer },
  },
  {
    id: 'logout',
    title: 'Logout token',
    note: 'It tells a client that a session has ended (OpenID Connect Back-Channel Logout 1.0).',
    typ: 'logout+jwt',
    profile: 'logout-token',
    lifetime: 120,
    claims: {
      iss: issuer,
      sub: 'user-1234',
      aud: client,
      sid: 'session-1234',
      events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
    },
  },
  {
    id: 'plain',
    title: 'Plain JWT',
    note: 'Any claims (RFC 7519). Paste or type your own.',
    typ: 'JWT',
    lifetime: 3600,
    claims: { iss: issuer, sub: 'user-1234', aud: 'https://api.example' },
  },
];
