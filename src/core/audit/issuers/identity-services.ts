import type { Issuer } from './issuer.ts';

/** Each region of PingOne has a domain of its own. */
const pingOne = ['com', 'eu', 'ca', 'asia', 'com.au', 'sg'].map((end) => `//auth.pingone.${end}/{environment}/as`);

/** Identity as a service, for companies and their APIs. */
export const identityServices: readonly Issuer[] = [
  {
    id: 'auth0-access',
    title: 'Auth0 access token',
    profile: 'at-legacy',
    summary: 'Made by an Auth0 tenant for the API named in aud.',
    signs: [
      { claims: { iss: '//{tenant.}.auth0.com/', azp: true, scope: true } },
      { claims: { iss: '//{tenant.}.auth0.com/', gty: true } },
      { claims: { iss: '//{tenant.}.auth0.com/', permissions: true } },
    ],
    user: ['sub'],
    application: ['azp', 'client_id'],
    keysAt: '//{tenant.}.auth0.com/.well-known/jwks.json',
    traps: [
      { says: 'iss ends in a slash: a server that is set up without it refuses every token.' },
      {
        says: 'aud holds the address of /userinfo as well, so it is an array: look whether yours is among them.',
        when: { claims: { aud: '*/userinfo' } },
      },
      {
        says: 'No user is behind it: it was made for an application by client credentials.',
        when: { claims: { sub: '*@clients' } },
      },
      { says: 'permissions is there only if RBAC is switched on for the API.' },
    ],
  },
  {
    id: 'auth0-id',
    title: 'Auth0 ID token',
    profile: 'id-token',
    summary: 'Made by an Auth0 tenant for the application that signed the user in.',
    signs: [{ claims: { iss: '//{tenant.}.auth0.com/', aud: true, sub: true }, without: ['scope', 'events'] }],
    user: ['sub', 'email'],
    application: ['aud'],
    keysAt: '//{tenant.}.auth0.com/.well-known/jwks.json',
    traps: [
      { says: 'It is for the application (aud is its client ID). An API wants the access token.' },
      { says: 'Claims of one’s own need a name with a namespace, or Auth0 leaves them out.' },
    ],
  },
  {
    id: 'auth0-opaque',
    title: 'Auth0 access token for Auth0 itself',
    summary: 'Encrypted by an Auth0 tenant for itself: good for /userinfo, and readable by nobody else.',
    signs: [{ header: { alg: 'dir', enc: 'A256GCM', iss: '//{tenant.}.auth0.com/' } }],
    keysNote: 'Only Auth0 has the key. There is nothing to verify here.',
    traps: [
      {
        says: 'It has five parts because no audience was asked for. Ask for the identifier of your API (audience=…), and the token becomes a signed JWT that the API can verify.',
      },
    ],
  },
  {
    id: 'auth-js',
    title: 'Session of Auth.js (NextAuth), or another token encrypted for its own maker',
    summary:
      'Encrypted with a key that its maker has and nobody else: often a session cookie of a Next.js application.',
    signs: [{ header: { alg: 'dir', enc: 'A256CBC-HS512', kid: true } }, { header: { alg: 'dir', enc: 'A256GCM' } }],
    isLikely: true,
    keysNote:
      'Auth.js derives the key by HKDF from its secret (AUTH_SECRET or NEXTAUTH_SECRET): the secret as it is does not decrypt it.',
    traps: [{ says: 'With an Auth0 tenant it is the access token that one gets without asking for an audience.' }],
  },
  {
    id: 'okta-custom',
    title: 'Okta, custom authorization server',
    summary: 'Made by an authorization server of an Okta organization for the API named in aud.',
    signs: [
      {
        claims: {
          iss: [
            '//{org}.okta.com/oauth2/{server}',
            '//{org}.oktapreview.com/oauth2/{server}',
            '//{org}.okta-emea.com/oauth2/{server}',
          ],
        },
      },
    ],
    user: ['uid', 'sub'],
    application: ['cid', 'aud'],
    keysAt: '{iss}/v1/keys',
    traps: [
      {
        says: 'scp is an array here, and the application is in cid; sub is a login name, and the stable ID is in uid.',
        when: { claims: { cid: true } },
      },
      { says: 'Keys are rotated about four times a year: look for the kid again before you refuse.' },
    ],
  },
  {
    id: 'okta-org',
    title: 'Okta, organization authorization server',
    summary: 'Made by an Okta organization’s own authorization server, for Okta’s own API or to sign a user in.',
    signs: [{ claims: { iss: ['//{org}.okta.com', '//{org}.oktapreview.com', '//{org}.okta-emea.com'] } }],
    user: ['uid', 'sub'],
    application: ['cid', 'aud'],
    keysAt: '{iss}/oauth2/v1/keys',
    traps: [
      {
        says: 'Access tokens of this server are for Okta alone, and their form may change: your own API needs a custom authorization server (iss with /oauth2/…).',
        when: { claims: { scp: true } },
      },
    ],
  },
  {
    id: 'cloudflare-access',
    title: 'Cloudflare Access',
    summary:
      'Made by Cloudflare Access for the application behind it, in Cf-Access-Jwt-Assertion or the cookie CF_Authorization.',
    signs: [{ claims: { iss: '//{team}.cloudflareaccess.com' } }],
    user: ['sub', 'email'],
    application: ['common_name', 'aud'],
    keysAt: '{iss}/cdn-cgi/access/certs',
    traps: [
      {
        says: 'aud is the tag of the application (Application Audience), in an array; without comparing it, a token of any application of the team passes.',
      },
      { says: 'Keys change every six weeks; the one before stays good for a week.' },
      {
        says: 'No user is behind it: common_name is the client ID of a service token.',
        when: { claims: { common_name: true } },
      },
    ],
  },
  {
    id: 'pingone',
    title: 'PingOne',
    summary: 'Made by an environment of PingOne.',
    signs: [{ claims: { iss: pingOne } }],
    user: ['sub'],
    application: ['client_id'],
    keysAt: '{iss}/jwks',
    traps: [{ says: 'Each region has a host of its own (.com, .eu, .ca, …): compare iss to the letter.' }],
  },
  {
    id: 'oracle-idcs',
    title: 'Oracle Identity Cloud Service / OCI IAM',
    summary: 'Made by an identity domain of Oracle Cloud.',
    signs: [{ claims: { iss: '//identity.oraclecloud.com/' } }],
    user: ['sub', 'user_id'],
    application: ['client_id', 'client_name'],
    keysNote:
      'At the domain’s own host, /admin/v1/SigningCert/jwk; it must be opened to the public in the domain’s settings.',
    traps: [{ says: 'iss is the same for every tenant: compare tenant as well, or another customer’s token passes.' }],
  },
  {
    id: 'salesforce',
    title: 'Salesforce access token',
    summary: 'Made by a Salesforce organization, in JWT form.',
    signs: [{ claims: { iss: '//{domain.}.my.salesforce.com' } }],
    user: ['sub'],
    application: ['client_id'],
    keysAt: '{iss}/id/keys',
    traps: [{ says: 'Most access tokens of Salesforce are opaque; only applications set up for it get a JWT.' }],
  },
];
