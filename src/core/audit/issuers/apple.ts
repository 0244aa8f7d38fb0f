import type { Issuer } from './issuer.ts';

const ownKey = 'The key is the team’s own .p8 file; only Apple and the team have its public half.';

/** Apple. */
export const apple: readonly Issuer[] = [
  {
    id: 'apple-id',
    title: 'Sign in with Apple, ID token',
    profile: 'id-token',
    summary: 'Made by Apple for an application that lets users sign in with Apple.',
    signs: [{ claims: { iss: '//appleid.apple.com' } }],
    user: ['sub', 'email'],
    application: ['aud'],
    quotesBooleans: ['email_verified', 'is_private_email'],
    keysAt: '//appleid.apple.com/auth/keys',
    traps: [
      {
        says: 'email_verified and is_private_email may be strings (“true”): compare both forms.',
        when: { claims: { email_verified: ['true', 'false'] } },
      },
      { says: 'The user’s name is in no token: Apple sends it once, beside the first sign-in.' },
      {
        says: 'The address is a relay of Apple’s, which the user can switch off.',
        when: { claims: { is_private_email: 'true' } },
      },
      { says: 'sub is the same within one developer team only.' },
    ],
  },
  {
    id: 'apple-client-secret',
    title: 'Sign in with Apple, client secret',
    summary: 'Signed by a developer team in place of a client secret, for Apple’s token endpoint.',
    signs: [{ claims: { aud: '//appleid.apple.com', iss: '{team}', sub: true } }],
    near: [{ claims: { aud: '//appleid.apple.com/*', iss: true, sub: true } }],
    application: ['sub'],
    keysNote: ownKey,
    traps: [
      { says: 'Many sign-ins break on the day it ends: make a new one before.' },
      {
        says: 'iss is the team, sub the services or app ID, and the kid that of the .p8 file; “invalid_client” means that one is wrong.',
      },
    ],
  },
  {
    id: 'app-store-connect',
    title: 'App Store Connect API',
    summary: 'Signed by a developer team for Apple’s App Store Connect API.',
    signs: [{ claims: { aud: 'appstoreconnect-v1' }, without: ['bid'] }],
    application: ['iss'],
    keysNote: ownKey,
    traps: [{ says: 'Only a scope of GET requests may make it last longer, and only for some of them.' }],
  },
  {
    id: 'app-store-server',
    title: 'App Store Server API',
    summary: 'Signed by a developer team for Apple’s App Store Server API.',
    signs: [{ claims: { aud: 'appstoreconnect-v1', bid: true } }],
    application: ['bid', 'iss'],
    keysNote: ownKey,
    traps: [{ says: 'It needs a key for in-app purchases: one of the App Store Connect API gives 401.' }],
  },
  {
    id: 'apns',
    title: 'Apple push notifications, provider token',
    summary: 'Signed by a developer team for Apple’s push service (APNs).',
    signs: [
      {
        header: { alg: 'ES256', kid: '{key^}' },
        claims: { iss: '{team^}', iat: true },
        only: ['iss', 'iat'],
      },
    ],
    isLikely: true,
    application: ['iss'],
    keysNote: ownKey,
    traps: [
      {
        says: 'It has no exp. Apple rejects tokens that are made anew more often than every 20 minutes (TooManyProviderTokenUpdates).',
      },
    ],
  },
  {
    id: 'storekit',
    title: 'App Store signed transaction or notification',
    summary: 'Signed by Apple for an app’s server; it brings its chain of certificates in x5c.',
    signs: [
      { header: { x5c: true, alg: 'ES256' }, claims: { bundleId: true, transactionId: true } },
      { header: { x5c: true, alg: 'ES256' }, claims: { notificationType: true, notificationUUID: true } },
      { header: { x5c: true, alg: 'ES256' }, claims: { originalTransactionId: true, autoRenewProductId: true } },
    ],
    user: ['appAccountToken', 'originalTransactionId'],
    application: ['bundleId'],
    keysNote:
      'The chain in x5c has to end at Apple Root CA - G3, compared with your own copy: a chain alone proves nothing.',
    traps: [
      {
        says: 'data.signedTransactionInfo and data.signedRenewalInfo are tokens themselves: open each.',
        when: { claims: { notificationType: true } },
      },
      { says: 'Times are in milliseconds, under names of their own (purchaseDate, signedDate).' },
    ],
  },
  {
    id: 'apple-maps',
    title: 'MapKit JS',
    summary: 'Signed by a developer team for Apple’s maps in web pages.',
    signs: [{ header: { alg: 'ES256', kid: true }, claims: { iss: '{team}', origin: true, exp: true } }],
    isLikely: true,
    application: ['iss'],
    keysNote: ownKey,
    traps: [{ says: 'origin has to be the very origin of the page, or maps stay empty.' }],
  },
  {
    id: 'apple-weather',
    title: 'WeatherKit REST API',
    summary: 'Signed by a developer team for Apple’s weather service.',
    signs: [{ header: { alg: 'ES256', kid: true, id: '{team}.*' }, claims: { iss: '{team}', sub: true } }],
    near: [
      {
        header: { alg: 'ES256', kid: '{key^}' },
        claims: { iss: '{team^}', sub: '{domain}.{name}', exp: true },
        without: ['aud', 'scope', 'origin', 'nonce'],
      },
    ],
    application: ['sub', 'iss'],
    keysNote: ownKey,
    traps: [
      {
        says: 'The header needs id, which is team and service with a period between them; most libraries leave it out.',
      },
    ],
  },
];
