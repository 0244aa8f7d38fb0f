import type { Issuer } from './issuer.ts';

/** Tokens that a client signs with a key of its own, to get another one for it or to sign in. */
export const tradedAssertions: readonly Issuer[] = [
  {
    id: 'snowflake',
    title: 'Snowflake key pair',
    summary: 'Signed by a client with its own key, to sign in to Snowflake.',
    signs: [{ claims: { iss: '{account}.{user}.SHA256:*', sub: '{account}.{user}' } }],
    near: [{ claims: { iss: '*.SHA256:*', sub: true } }],
    user: ['sub'],
    keysNote: 'The public key is set on the Snowflake user (RSA_PUBLIC_KEY); its fingerprint is at the end of iss.',
    traps: [
      { says: 'A region in the account’s name is left out of iss and sub.' },
      { says: 'The fingerprint in iss has to be that of the public key, not of the private one.' },
    ],
  },
  {
    id: 'box',
    title: 'Box server authentication',
    profile: 'jwt',
    summary: 'Signed by an application, to be traded at Box for an access token.',
    signs: [{ claims: { box_sub_type: true } }],
    user: ['sub'],
    application: ['iss'],
    keysNote: 'The application’s own key; Box knows the public half by kid.',
    traps: [{ says: 'Each jti is good once.' }],
  },
  {
    id: 'salesforce-grant',
    title: 'Salesforce JWT bearer flow',
    profile: 'jwt',
    summary: 'Signed by a connected app, to be traded at Salesforce for an access token.',
    signs: [
      {
        claims: {
          aud: ['//login.salesforce.com', '//test.salesforce.com', '//login.salesforce.com/', '//test.salesforce.com/'],
        },
      },
    ],
    user: ['sub'],
    application: ['iss'],
    keysNote: 'The certificate that was uploaded to the connected app.',
    traps: [
      {
        says: 'aud is login.salesforce.com, or test.salesforce.com for a sandbox; exp has to be a few minutes ahead at most.',
      },
    ],
  },
  {
    id: 'docusign',
    title: 'DocuSign JWT grant',
    profile: 'jwt',
    summary: 'Signed by an application, to be traded at DocuSign for an access token of a user.',
    signs: [{ claims: { aud: ['account.docusign.com', 'account-d.docusign.com'] } }],
    user: ['sub'],
    application: ['iss'],
    keysNote: 'The key pair of the integration; DocuSign knows the public half.',
    traps: [
      {
        says: '“consent_required” means that the user never said yes to the application.',
      },
    ],
  },
  {
    id: 'adobe',
    title: 'Adobe service account (JWT)',
    profile: 'jwt',
    summary: 'Signed by an integration, to be traded at Adobe for an access token.',
    signs: [{ claims: { aud: '//ims-na1.adobelogin.com/c/{client}' } }],
    application: ['sub', 'iss'],
    keysNote: 'The certificate that was uploaded to the integration.',
    traps: [{ says: 'Adobe has ended this kind of credentials in favour of OAuth server-to-server.' }],
  },
  {
    id: 'okta-assertion',
    title: 'Okta, client assertion',
    profile: 'client-assertion',
    summary: 'Signed by an application, to authenticate at the token endpoint of an Okta authorization server.',
    signs: [
      {
        claims: {
          aud: [
            '//{org}.okta.com/oauth2/v1/token',
            '//{org}.okta.com/oauth2/{server}/v1/token',
            '//{org}.oktapreview.com/oauth2/v1/token',
            '//{org}.oktapreview.com/oauth2/{server}/v1/token',
          ],
          iss: true,
          sub: true,
        },
      },
    ],
    application: ['sub'],
    keysNote: 'The key pair of the application; Okta has its public half.',
    traps: [{ says: 'iss and sub are both the client ID.' }],
  },
  {
    id: 'auth0-assertion',
    title: 'Auth0, client assertion',
    profile: 'client-assertion',
    summary: 'Signed by an application, to authenticate at the token endpoint of an Auth0 tenant.',
    signs: [{ claims: { aud: '//{tenant.}.auth0.com/', iss: true, sub: true }, without: ['scope', 'azp'] }],
    application: ['sub'],
    keysNote: 'The key pair of the application; Auth0 has its public half.',
    traps: [{ says: 'iss and sub are both the client ID.' }],
  },
  {
    id: 'tableau',
    title: 'Tableau connected app',
    summary: 'Signed by your own server for a user who sees embedded content of Tableau, or for its REST API.',
    signs: [{ claims: { aud: 'tableau', sub: true } }],
    isLikely: true,
    user: ['sub'],
    application: ['iss'],
    keysNote: 'HS256 with the secret of the connected app (direct trust).',
    traps: [
      { says: 'sub is the user name, in its letter case; an unknown one gives error 16, as a long lifetime does.' },
    ],
  },
  {
    id: 'epic',
    title: 'Epic on FHIR, client assertion',
    profile: 'client-assertion',
    summary: 'Signed by an application, to authenticate at the token endpoint of an Epic server (SMART on FHIR).',
    signs: [{ claims: { aud: '//{host.}/interconnect-{name}/oauth2/token', iss: true, sub: true } }],
    application: ['sub'],
    keysNote: 'The key pair of the application; Epic has its public half, or a URL of its key set.',
    traps: [
      { says: 'iss and sub are the client ID, and each environment (production, non-production) has another one.' },
    ],
  },
  {
    id: 'smart-backend',
    title: 'SMART on FHIR, client assertion',
    profile: 'client-assertion',
    summary: 'Signed by an application, to authenticate at the token endpoint of a FHIR server.',
    signs: [
      {
        claims: { aud: ['//fhir.*', '//{host.}/*fhir*'], iss: true, sub: true, jti: true },
        equal: ['iss', 'sub'],
        without: ['scope', 'azp'],
      },
    ],
    isLikely: true,
    application: ['sub'],
    keysNote: 'The key set that the application registered with the server, by URL or by value.',
    traps: [{ says: 'aud is the URL to which the assertion is posted, not that of the FHIR API.' }],
  },
];
