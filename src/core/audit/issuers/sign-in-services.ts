import type { Issuer } from './issuer.ts';

/** Services that sign the users of an application in. */
export const signInServices: readonly Issuer[] = [
  {
    id: 'supabase',
    title: 'Supabase user session',
    profile: 'at-legacy',
    summary: 'Made by a Supabase project for a signed-in user.',
    signs: [{ claims: { iss: '//{project}.supabase.co/auth/v1' } }],
    user: ['sub', 'email'],
    application: ['role'],
    keysAt: '{iss}/.well-known/jwks.json',
    keysNote: 'Older projects sign with HS256 and the project’s JWT secret: then the key set is empty.',
    traps: [{ says: 'What the user may see is decided by row-level security in the database, from role and sub.' }],
  },
  {
    id: 'supabase-key',
    title: 'Supabase API key',
    summary: 'A key of a Supabase project in the form of a JWT: no user, good for years.',
    signs: [{ claims: { iss: ['supabase', 'supabase-demo'], role: ['anon', 'service_role'] } }],
    application: ['ref', 'role'],
    keysNote: 'Signed with the project’s JWT secret (HS256), which is not published.',
    traps: [
      {
        says: 'The anon key is made to be seen by everybody; what it opens is decided by row-level security.',
        when: { claims: { role: 'anon' } },
      },
      {
        says: 'service_role passes by row-level security: whoever has it has the whole database. If it was in a client or a repository, replace it.',
        when: { claims: { role: 'service_role' } },
      },
    ],
  },
  {
    id: 'clerk',
    title: 'Clerk session token',
    summary: 'Made by Clerk for a signed-in user of an application; good for a minute.',
    signs: [
      { claims: { iss: '//{instance}.clerk.accounts.dev', sid: true } },
      { claims: { iss: '//clerk.{domain.}', sid: true, azp: true } },
    ],
    user: ['sub'],
    application: ['azp'],
    keysAt: '{iss}/.well-known/jwks.json',
    traps: [
      { says: 'It lives for 60 seconds and is made anew by the client: a copied one is expired before it is pasted.' },
    ],
  },
  {
    id: 'workos',
    title: 'WorkOS AuthKit access token',
    profile: 'at-legacy',
    summary: 'Made by WorkOS for a signed-in user.',
    signs: [
      {
        claims: {
          iss: ['//api.workos.com', '//api.workos.com/', '//api.workos.com/user_management/{client}'],
          sid: true,
        },
      },
    ],
    user: ['sub', 'sid'],
    application: ['org_id'],
    keysNote: 'At api.workos.com, under /sso/jwks/ and the client ID.',
    traps: [{ says: 'What a user may do is in role and permissions, of the organization in org_id.' }],
  },
  {
    id: 'stytch',
    title: 'Stytch session',
    summary: 'Made by Stytch for a signed-in user; good for five minutes.',
    signs: [{ claims: { iss: 'stytch.com/{project}' } }, { claims: { 'https://stytch.com/session': true } }],
    user: ['sub'],
    application: ['aud'],
    keysNote: 'At Stytch’s API, under /v1/sessions/jwks/ and the project ID.',
    traps: [{ says: 'It ends after five minutes; the session itself, in the claim of that name, goes on.' }],
  },
  {
    id: 'kinde',
    title: 'Kinde',
    summary: 'Made by Kinde for a signed-in user or an application.',
    signs: [{ claims: { iss: '//{tenant}.kinde.com' } }, { claims: { org_code: true, iss: true } }],
    user: ['sub'],
    application: ['azp'],
    keysAt: '{iss}/.well-known/jwks',
    traps: [{ says: 'aud is empty unless the application asked for an API.', when: { claims: { aud: true } } }],
  },
  {
    id: 'descope',
    title: 'Descope session',
    summary: 'Made by Descope for a signed-in user.',
    signs: [
      { claims: { iss: ['//api.descope.com/{project}', '//api.descope.com/v1/apps/{project}'] } },
      { claims: { drn: 'DS*' } },
    ],
    user: ['sub'],
    keysNote: 'At api.descope.com, under the project ID, /.well-known/jwks.json.',
    traps: [{ says: 'drn tells a session (DS) from a refresh token (DSR): only the first is for an API.' }],
  },
  {
    id: 'logto',
    title: 'Logto',
    summary: 'Made by Logto for a signed-in user or an application.',
    signs: [{ claims: { iss: '//{tenant}.logto.app/oidc' } }],
    user: ['sub'],
    application: ['client_id', 'aud'],
    keysAt: '{iss}/jwks',
    traps: [{ says: 'Without a resource the access token is opaque; ask for the API’s identifier to get a JWT.' }],
  },
  {
    id: 'ory',
    title: 'Ory Network',
    summary: 'Made by an Ory project for a signed-in user or an application.',
    signs: [{ claims: { iss: ['//{project}.projects.oryapis.com', '//{project}.projects.oryapis.com/'] } }],
    user: ['sub'],
    application: ['client_id'],
    keysAt: '{iss}/.well-known/jwks.json',
    traps: [
      {
        says: 'Access tokens are opaque (ory_at_…) unless the JWT strategy is chosen; claims of one’s own are in ext.',
      },
    ],
  },
];
