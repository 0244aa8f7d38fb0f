import type { Issuer } from './issuer.ts';

/** Tokens that a client signs with a key of its own, to get another one for it or to sign in. */
export const tradedAssertions: readonly Issuer[] = [
  {
    id: 'snowflake',
    title: 'Snowflake key pair',
    summary: 'Signed by a client with its own key, to sign in to Snowflake.',
    signs: [{ claims: { iss: '{account}.{user}.SHA256:*', sub: '{account}.{user}' } }],
    user: ['sub'],
    keysNote: 'The public key is set on the Snowflake user (RSA_PUBLIC_KEY); its fingerprint is at the end of iss.',
    traps: [
      {
        says: 'Account and user are in capitals, and a region in the account’s name is left out; good for an hour at most.',
      },
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
    traps: [{ says: 'exp may be at most 60 seconds ahead, and each jti is good once.' }],
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
        says: 'aud is a host without https://; “consent_required” means that the user never said yes to the application.',
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
];
