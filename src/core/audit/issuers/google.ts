import type { Issuer } from './issuer.ts';

/** Google, Google Cloud and Firebase. */
export const google: readonly Issuer[] = [
  {
    id: 'google-id',
    title: 'Google ID token',
    profile: 'id-token',
    summary: 'Made by Google for an application that lets users sign in with Google, or for a service account.',
    signs: [{ claims: { iss: ['//accounts.google.com', 'accounts.google.com'] } }],
    user: ['sub', 'email'],
    application: ['azp', 'aud'],
    keysAt: '//www.googleapis.com/oauth2/v3/certs',
    traps: [
      { says: 'Google writes iss with and without https://: both are right, and a server has to take both.' },
      {
        says: 'Take sub as the user’s key, since an e-mail address can change hands; whether the account belongs to a company is told by hd, not by the address.',
      },
    ],
  },
  {
    id: 'google-compute',
    title: 'Google Compute Engine identity token',
    profile: 'id-token',
    summary: 'Made by Google for a virtual machine that proves to somebody who it is.',
    signs: [{ claims: { iss: '//accounts.google.com', google: true } }],
    user: ['sub', 'email'],
    application: ['azp'],
    keysAt: '//www.googleapis.com/oauth2/v3/certs',
    traps: [
      {
        says: 'The machine is described in google.compute_engine, which is there only if the full format was asked for.',
      },
    ],
  },
  {
    id: 'google-service-account-grant',
    title: 'Google service account, request for an access token',
    profile: 'jwt',
    summary:
      'Signed by a service account with its own key, to be traded at Google’s token endpoint for an access token.',
    signs: [
      { claims: { iss: '{account}@{project}.iam.gserviceaccount.com', aud: '//oauth2.googleapis.com/token' } },
      { claims: { iss: '*.gserviceaccount.com', aud: '//oauth2.googleapis.com/token' } },
    ],
    near: [
      { claims: { iss: '*.gserviceaccount.com', aud: true, scope: true } },
      { claims: { iss: '*.gserviceaccount.com', aud: true, target_audience: true } },
    ],
    user: ['sub'],
    application: ['iss'],
    keysAt: '//www.googleapis.com/service_accounts/v1/jwk/{iss}',
    traps: [
      { says: 'sub names a user to act for, which needs domain-wide delegation.', when: { claims: { sub: true } } },
    ],
  },
  {
    id: 'google-service-account-self',
    title: 'Google service account, self-signed access token',
    profile: 'jwt',
    summary:
      'Signed by a service account with its own key and sent to a Google API as it is, without a token endpoint.',
    signs: [{ claims: { iss: '*.gserviceaccount.com', sub: '*.gserviceaccount.com', aud: '//{api}.googleapis.com/' } }],
    application: ['iss'],
    keysAt: '//www.googleapis.com/service_accounts/v1/jwk/{iss}',
    traps: [{ says: 'aud is the API with a slash at the end; iss and sub are both the account.' }],
  },
  {
    id: 'google-iap',
    title: 'Google Identity-Aware Proxy',
    summary: 'Made by Identity-Aware Proxy for the application behind it, in the header x-goog-iap-jwt-assertion.',
    signs: [{ claims: { iss: '//cloud.google.com/iap' } }],
    user: ['sub', 'email'],
    keysAt: '//www.gstatic.com/iap/verify/public_key-jwk',
    traps: [{ says: 'aud is a path (/projects/number/…) of the backend, not an address: copy it from the console.' }],
  },
  {
    id: 'firebase-id',
    title: 'Firebase ID token',
    profile: 'id-token',
    summary: 'Made by Firebase Authentication for an application of the project in aud.',
    signs: [{ claims: { iss: '//securetoken.google.com/{project}' } }],
    user: ['user_id', 'sub', 'email'],
    application: ['aud'],
    keysAt: '//www.googleapis.com/robot/v1/metadata/x509/securetoken@system.gserviceaccount.com',
    keysNote: 'A JSON object of certificates by kid, which Jotter reads as it is.',
    traps: [
      {
        says: 'The emulator signs nothing (alg none): a server that takes such tokens outside of tests takes anybody’s.',
        when: { header: { alg: 'none' } },
      },
      { says: 'How somebody signed in is in firebase.sign_in_provider; “anonymous” is one of the ways.' },
    ],
  },
  {
    id: 'firebase-session',
    title: 'Firebase session cookie',
    profile: 'id-token',
    summary: 'Made by Firebase Authentication for a server that keeps its own session.',
    signs: [{ claims: { iss: '//session.firebase.google.com/{project}' } }],
    user: ['user_id', 'sub', 'email'],
    application: ['aud'],
    keysAt: '//www.googleapis.com/identitytoolkit/v3/relyingparty/publicKeys',
    keysNote: 'A JSON object of certificates by kid, other ones than those of ID tokens.',
    traps: [
      { says: 'It looks like the ID token, but has another issuer and other keys: verifying it as an ID token fails.' },
    ],
  },
  {
    id: 'firebase-custom',
    title: 'Firebase custom token',
    profile: 'jwt',
    summary: 'Signed by a server’s own service account; a client trades it for an ID token by signing in with it.',
    signs: [{ claims: { aud: '//identitytoolkit.googleapis.com/google.identity.identitytoolkit.v1.IdentityToolkit' } }],
    user: ['uid'],
    application: ['iss'],
    keysAt: '//www.googleapis.com/service_accounts/v1/jwk/{iss}',
    traps: [{ says: 'It proves nothing to an API: send the ID token that the client gets for it.' }],
  },
  {
    id: 'firebase-app-check',
    title: 'Firebase App Check token',
    summary: 'Made by Firebase App Check: it tells that a request comes from the real app, not who the user is.',
    signs: [{ claims: { iss: '//firebaseappcheck.googleapis.com/{project}' } }],
    application: ['sub'],
    keysAt: '//firebaseappcheck.googleapis.com/v1/jwks',
    traps: [
      { says: 'sub is the app, no user. It goes into the header X-Firebase-AppCheck, beside the user’s own token.' },
    ],
  },
];
