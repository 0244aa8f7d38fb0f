import type { GlossaryTerms } from './glossary-term.ts';

/** The cast of OAuth 2.0, its places, and what they hand each other. */
export const oauthTerms = {
  oauth: {
    term: 'OAuth 2.0',
    says: 'How somebody lets an application act for them at an API, without giving it their password (RFC 6749).',
    lesson: 'oauth',
  },
  'openid-connect': {
    term: 'OpenID Connect',
    says: 'A layer on OAuth 2.0 for signing in: the client also gets an ID token that says who the user is.',
    lesson: 'oauth',
  },
  'resource-owner': {
    term: 'resource owner',
    says: 'Who may say yes: the person whose data it is (RFC 6749 §1.1).',
    lesson: 'oauth',
  },
  client: {
    term: 'client',
    says: 'The application that acts for the resource owner and with their leave (RFC 6749 §1.1): a web site, an app, a program.',
    lesson: 'oauth',
  },
  'authorization-server': {
    term: 'authorization server',
    says: 'Who asks the resource owner, and then issues tokens to the client (RFC 6749 §1.1).',
    lesson: 'oauth',
  },
  'resource-server': {
    term: 'resource server',
    says: 'The API: it has the data, and takes access tokens for it (RFC 6749 §1.1).',
    lesson: 'oauth',
  },
  'client-id': {
    term: 'client ID',
    says: 'The name of a client at an authorization server. It is no secret (RFC 6749 §2.2).',
    lesson: 'oauth',
  },
  'client-secret': {
    term: 'client secret',
    says: 'A password of the client itself, for those that can keep one: a server can, an app on a phone or a page cannot (RFC 6749 §2.1).',
    lesson: 'oauth',
  },
  'public-client': {
    term: 'public client',
    says: 'A client that cannot keep a secret, as everybody has a copy of it: an app, a page (RFC 6749 §2.1).',
    lesson: 'oauth',
  },
  'authorization-endpoint': {
    term: 'authorization endpoint',
    says: 'Where the browser is sent so that the resource owner can sign in and agree (RFC 6749 §3.1).',
    lesson: 'oauth',
  },
  'token-endpoint': {
    term: 'token endpoint',
    says: 'Where the client itself swaps a code or a refresh token for an access token (RFC 6749 §3.2).',
    lesson: 'oauth',
  },
  'api-endpoint': {
    term: 'API endpoint',
    says: 'An address of the resource server, where the access token is shown and the data is.',
    lesson: 'oauth',
  },
  'redirect-uri': {
    term: 'redirect URI',
    says: 'Where the authorization server sends the browser back to; the client registered it before (RFC 6749 §3.1.2).',
    lesson: 'oauth',
  },
  'authorization-code': {
    term: 'authorization code',
    says: 'What the browser brings back: it works once, for a short time, and only at the token endpoint (RFC 6749 §1.3.1).',
    lesson: 'oauth',
  },
  'access-token': {
    term: 'access token',
    says: 'What an OAuth client sends to an API to be let in. It may be a JWT (RFC 9068), and only the API has to understand it.',
    lesson: 'oauth',
  },
  'refresh-token': {
    term: 'refresh token',
    says: 'What the client swaps for a new access token when the old one has expired. It goes to the token endpoint only (RFC 6749 §1.5).',
    lesson: 'oauth',
  },
  'id-token': {
    term: 'ID token',
    says: 'A JWT that tells the client who signed in, and when (OpenID Connect Core §2). It opens no API.',
    lesson: 'oauth',
  },
  scope: {
    term: 'scope',
    says: 'What an access token is good for, as words with spaces between them: “photos:read profile” (RFC 6749 §3.3).',
    lesson: 'oauth',
  },
  pkce: {
    term: 'PKCE',
    says: 'Proof Key for Code Exchange: the client shows that it is the one who asked for the code, so that a stolen code is worth nothing (RFC 7636).',
    lesson: 'oauth',
  },
  'code-verifier': {
    term: 'code verifier',
    says: 'The random text of PKCE: its hash, the code challenge, goes first; the text itself only to the token endpoint (RFC 7636 §4.1).',
    lesson: 'oauth',
  },
  state: {
    term: 'state',
    says: 'A value that the client sends along and expects back, so that nobody can slip it a foreign answer (RFC 6749 §10.12).',
    lesson: 'oauth',
  },
  'front-channel': {
    term: 'front channel',
    says: 'What goes through the browser, in addresses that others may see. The back channel goes from server to server.',
    lesson: 'oauth',
  },
  'single-sign-on': {
    term: 'single sign-on',
    says: 'To sign in once and be known to several applications: each gets an ID token of its own from the same server.',
    lesson: 'when-to-use-one',
  },
  'bearer-token': {
    term: 'bearer token',
    says: 'A token that works for whoever holds it, like cash (RFC 6750 §1.2). Nobody asks whose it is.',
    lesson: 'the-bearer-flow',
  },
  'authorization-header': {
    term: 'Authorization header',
    says: 'Where a bearer token goes in a request: “Authorization: Bearer”, a space, the token (RFC 6750 §2.1).',
    lesson: 'the-bearer-flow',
  },
  'www-authenticate': {
    term: 'WWW-Authenticate',
    says: 'The header of a refusal: which kind of token is wanted, and what was wrong with the one that came (RFC 6750 §3).',
    lesson: 'the-bearer-flow',
  },
  'status-401': {
    term: '401 and 403',
    says: '401: no token, or none that is valid. 403: the token is valid, and not good for this (RFC 6750 §3.1).',
    lesson: 'the-bearer-flow',
  },
  revocation: {
    term: 'revocation',
    says: 'To end a token before it expires. Whoever only verifies its signature does not learn of it.',
    lesson: 'when-to-use-one',
  },
  introspection: {
    term: 'introspection',
    says: 'To ask the authorization server whether a token still holds, at each request (RFC 7662).',
    lesson: 'when-to-use-one',
  },
  session: {
    term: 'session',
    says: 'What a server remembers of who is signed in, under a random number in a cookie. It ends when the server forgets it.',
    lesson: 'when-to-use-one',
  },
  stateless: {
    term: 'stateless',
    says: 'All that is needed stands in the request, so that a server need not look anything up.',
    lesson: 'when-to-use-one',
  },
  cookie: {
    term: 'cookie',
    says: 'A value that a site gives to the browser, which sends it back by itself (RFC 6265).',
    lesson: 'when-to-use-one',
  },
  'http-only': {
    term: 'HttpOnly, Secure, SameSite',
    says: 'Flags of a cookie: scripts cannot read it; it goes over TLS only; other sites cannot make the browser send it.',
    lesson: 'when-to-use-one',
  },
  'web-storage': {
    term: 'web storage',
    says: 'localStorage and sessionStorage: text that a page keeps in the browser. Every script of the page can read it.',
    lesson: 'when-to-use-one',
  },
  tls: {
    term: 'TLS',
    says: 'What the s in https is: nobody between the two ends can read or change what goes by.',
    lesson: 'the-bearer-flow',
  },
} satisfies GlossaryTerms;
