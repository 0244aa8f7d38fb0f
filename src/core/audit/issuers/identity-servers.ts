import type { Issuer } from './issuer.ts';

const realm = '{base*}/realms/{realm}';

/** Identity servers that one runs oneself: told by how they write, since they are at any address. */
export const identityServers: readonly Issuer[] = [
  {
    id: 'keycloak-access',
    title: 'Keycloak access token',
    profile: 'at-legacy',
    summary: 'Made by a realm of a Keycloak server for an API.',
    signs: [{ claims: { iss: realm, typ: 'Bearer' } }],
    user: ['sub', 'preferred_username'],
    application: ['azp'],
    keysAt: '{iss}/protocol/openid-connect/certs',
    traps: [
      {
        says: 'aud is “account” unless an audience mapper adds your API: a server that looks for itself in aud refuses it.',
        when: { claims: { aud: 'account' } },
      },
      { says: 'Roles are in realm_access.roles and resource_access.{client}.roles, where most libraries do not look.' },
      {
        says: 'iss is the address by which Keycloak was called: behind a proxy or in Docker the one that the server knows may differ (KC_HOSTNAME).',
      },
    ],
  },
  {
    id: 'keycloak-id',
    title: 'Keycloak ID token',
    profile: 'id-token',
    summary: 'Made by a realm of a Keycloak server for the application that signed the user in.',
    signs: [{ claims: { iss: realm, typ: 'ID' } }],
    user: ['sub', 'preferred_username'],
    application: ['azp', 'aud'],
    keysAt: '{iss}/protocol/openid-connect/certs',
    traps: [{ says: 'It has no roles by itself and is not for APIs: send the access token.' }],
  },
  {
    id: 'keycloak-refresh',
    title: 'Keycloak refresh token',
    profile: 'jwt',
    summary: 'Made by a realm of a Keycloak server for itself: good for its token endpoint only.',
    signs: [{ claims: { iss: realm, typ: ['Refresh', 'Offline'] } }],
    user: ['sub', 'sid'],
    application: ['azp'],
    keysNote: 'Signed with HMAC by a key that never leaves the realm: nobody outside can verify it.',
    traps: [
      { says: 'No key of the realm’s key set verifies it, by design. It is not for an API: send the access token.' },
      {
        says: 'An offline token has no end: it is good until somebody takes it back.',
        when: { claims: { typ: 'Offline' } },
      },
    ],
  },
  {
    id: 'zitadel',
    title: 'ZITADEL',
    summary: 'Made by a ZITADEL instance.',
    signs: [
      { claims: { 'urn:zitadel:iam:org:project:roles': true } },
      { claims: { 'urn:zitadel:iam:user:resourceowner:id': true } },
      { claims: { iss: '//{instance}.zitadel.cloud' } },
    ],
    user: ['sub'],
    application: ['client_id', 'azp'],
    keysAt: '{iss}/oauth/v2/keys',
    traps: [{ says: 'Roles are objects, by organization, under urn:zitadel:iam:org:project:roles: no list of names.' }],
  },
  {
    id: 'authentik',
    title: 'authentik',
    summary: 'Made by a provider of an authentik server.',
    signs: [{ claims: { iss: '{base*}/application/o/{app}/' } }],
    user: ['sub', 'preferred_username'],
    application: ['azp', 'aud'],
    keysAt: '{iss}/jwks/',
    traps: [
      {
        says: 'Without a signing key chosen in the provider, it signs with HS256 and the client secret, and the key set is empty.',
        when: { header: { alg: 'HS256' } },
      },
    ],
  },
  {
    id: 'fusionauth',
    title: 'FusionAuth',
    summary: 'Made by a FusionAuth server for an application.',
    signs: [{ claims: { applicationId: true, authenticationType: true } }],
    user: ['sub', 'email'],
    application: ['applicationId'],
    keysAt: '{iss}/.well-known/jwks.json',
    traps: [
      {
        says: 'A new tenant signs with HS256 and has “acme.com” as its issuer until it is set up.',
        when: { claims: { iss: 'acme.com' } },
      },
    ],
  },
  {
    id: 'duende',
    title: 'Duende IdentityServer',
    summary: 'Made by a server built on Duende IdentityServer (or IdentityServer4).',
    signs: [
      { claims: { idp: 'local', amr: 'pwd', client_id: true } },
      { header: { typ: 'at+jwt' }, claims: { idp: 'local', client_id: true } },
    ],
    isLikely: true,
    user: ['sub'],
    application: ['client_id'],
    keysAt: '{iss}/.well-known/openid-configuration/jwks',
    traps: [
      {
        says: 'scope is an array unless the server is told to write it as text (EmitScopesAsSpaceDelimitedStringInJwt): RFC 9068 wants text.',
      },
      { says: 'aud is there only for API resources: with API scopes alone there is none.', when: { without: ['aud'] } },
    ],
  },
  {
    id: 'sap-xsuaa',
    title: 'SAP BTP, XSUAA',
    profile: 'at-legacy',
    summary: 'Made by the authorization service (XSUAA) of an SAP BTP subaccount.',
    signs: [{ claims: { zid: true, ext_attr: true } }, { claims: { zid: true, cid: true, grant_type: true } }],
    user: ['user_id', 'user_name'],
    application: ['cid'],
    keysNote:
      'At the address in uaadomain of the service binding, under /token_keys; jku in the header names it too, and has to be held against the binding before it is followed.',
    traps: [{ says: 'Scopes begin with the application’s name (app!t123.Read); xsappname tells which one.' }],
  },
  {
    id: 'teleport',
    title: 'Teleport application token',
    summary: 'Made by a Teleport proxy for the application behind it, in Teleport-Jwt-Assertion.',
    signs: [{ claims: { username: true, roles: true, traits: true, iss: true } }],
    isLikely: true,
    user: ['username', 'sub'],
    keysNote: 'At the proxy’s address, /.well-known/jwks.json.',
    traps: [{ says: 'iss is the name of the cluster, no address.' }],
  },
];
