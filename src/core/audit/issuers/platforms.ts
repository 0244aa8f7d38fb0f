import type { Issuer } from './issuer.ts';

const sharedSecret = 'HMAC with a secret that only the two sides know: there is no key to fetch.';

/** Platforms with tokens of their own form. */
export const platforms: readonly Issuer[] = [
  {
    id: 'hasura',
    title: 'Token for Hasura',
    summary: 'Made by anybody whom a Hasura server trusts; what Hasura reads is in one claim.',
    signs: [{ claims: { 'https://hasura.io/jwt/claims': true } }],
    near: [
      { claims: { 'x-hasura-default-role': true } },
      { claims: { 'x-hasura-allowed-roles': true } },
      { claims: { 'X-Hasura-Default-Role': true } },
    ],
    user: ['sub'],
    keysNote: 'Those that the server was given in HASURA_GRAPHQL_JWT_SECRET.',
    traps: [
      {
        says: 'The header X-Hasura-Role of a request chooses a role out of x-hasura-allowed-roles; without it, the default role counts.',
      },
    ],
  },
  {
    id: 'shopify',
    title: 'Shopify session token',
    summary: 'Made by Shopify for an embedded app; good for a minute.',
    signs: [{ claims: { dest: '//{shop}.myshopify.com', sid: true } }],
    user: ['sub', 'dest'],
    application: ['aud'],
    keysNote: 'HS256 with the app’s client secret.',
    traps: [{ says: 'It lives for a minute: fetch a new one for each request, and do not store it.' }],
  },
  {
    id: 'atlassian-connect',
    title: 'Atlassian Connect',
    summary: 'Made by an Atlassian product or an app for one request between them.',
    signs: [{ claims: { qsh: true } }],
    user: ['sub'],
    application: ['iss'],
    keysNote: 'HS256 with the secret that was shared at installation; install and uninstall calls are RS256.',
    traps: [
      {
        says: 'qsh is the SHA-256 of method, path and sorted query: a token for another request is refused, however fresh. “context-qsh” is one for any.',
      },
    ],
  },
  {
    id: 'twilio',
    title: 'Twilio access token',
    profile: 'at-legacy',
    summary: 'Made by your own server for a client of Twilio (voice, video, chat).',
    signs: [{ header: { cty: 'twilio-fpa;v=1' } }],
    user: ['grants'],
    application: ['iss', 'sub'],
    keysNote: 'HS256 with the secret of the API key whose SID is in iss.',
    traps: [
      {
        says: 'A restricted API key cannot sign access tokens.',
      },
    ],
  },
  {
    id: 'livekit',
    title: 'LiveKit access token',
    profile: 'at-legacy',
    summary: 'Made by your own server for somebody who joins a LiveKit room.',
    signs: [{ claims: { video: true, iss: true }, object: 'video' }],
    isLikely: true,
    user: ['sub', 'name'],
    application: ['iss'],
    keysNote: 'HS256 with the secret of the API key in iss.',
    traps: [
      {
        says: 'sub is the participant’s identity and has to be unique in the room: the second with the same one throws out the first.',
      },
    ],
  },
  {
    id: 'zoom-video',
    title: 'Zoom Video SDK',
    summary: 'Made by your own server for a session of Zoom’s Video SDK.',
    signs: [{ claims: { tpc: true, role_type: true } }],
    user: ['user_identity'],
    application: ['app_key'],
    keysNote: 'HS256 with the SDK’s secret.',
    traps: [{ says: 'tpc has to be the very name of the session.' }],
  },
  {
    id: 'zoom-meeting',
    title: 'Zoom Meeting SDK',
    summary: 'Made by your own server for a meeting in Zoom’s Meeting SDK.',
    signs: [{ claims: { mn: true, role: true, tokenExp: true } }, { claims: { appKey: true, tokenExp: true } }],
    application: ['appKey', 'sdkKey'],
    keysNote: 'HS256 with the SDK’s secret.',
    traps: [
      { says: 'To start a meeting it needs a ZAK token beside it; to join one of another account, an OBF token.' },
    ],
  },
  {
    id: 'jitsi',
    title: 'Jitsi Meet',
    summary: 'Made by your own server for somebody who joins a Jitsi meeting.',
    signs: [
      { claims: { aud: 'jitsi', iss: 'chat', sub: 'vpaas-magic-cookie-{tenant}' } },
      { claims: { aud: 'jitsi', room: true } },
    ],
    application: ['sub'],
    keysNote: 'On your own server, mostly HS256 with its app_secret; on 8x8’s, RS256 with the key whose ID is in kid.',
    traps: [
      {
        says: 'kid holds the tenant and the key’s ID with a slash between them.',
        when: { header: { kid: 'vpaas*' } },
      },
    ],
  },
  {
    id: 'docker-registry',
    title: 'Registry token (Docker, OCI)',
    summary: 'Made by the token service of a registry of container images, for the repositories in access.',
    signs: [{ claims: { access: true, aud: true, iss: true, jti: true, nbf: true }, object: 'access' }],
    isLikely: true,
    user: ['sub'],
    keysNote: 'The registry is given the certificate of its token service in its configuration.',
    traps: [{ says: 'aud has to be the registry’s service name.' }],
  },
  {
    id: 'ghost-admin',
    title: 'Ghost Admin API',
    summary: 'Signed by a client of the Admin API of a Ghost site.',
    signs: [{ claims: { aud: ['/admin/', '/v{version}/admin/'] } }],
    keysNote: 'HS256 with the second half of the Admin API key, which is hexadecimal: choose “hex” for the secret.',
    traps: [
      {
        says: 'The secret has to be decoded from hex before it signs: as text it gives “Invalid token”. kid is the first half of the key.',
      },
    ],
  },
  {
    id: 'twitch-extension',
    title: 'Twitch extension',
    summary: 'Made by Twitch for a viewer of a channel with an extension.',
    signs: [{ claims: { opaque_user_id: true, channel_id: true } }],
    user: ['user_id', 'opaque_user_id'],
    application: ['channel_id'],
    keysNote: 'HS256 with the extension’s secret, which is base64: choose “base64” for the secret.',
    traps: [{ says: 'The secret has to be decoded from base64 before it verifies.' }],
  },
  {
    id: 'lti',
    title: 'LTI 1.3 launch',
    profile: 'id-token',
    summary: 'Made by a learning platform for a tool that a learner opens.',
    signs: [{ claims: { 'https://purl.imsglobal.org/spec/lti/claim/version': true } }],
    user: ['sub'],
    application: ['aud', 'https://purl.imsglobal.org/spec/lti/claim/deployment_id'],
    keysNote: 'At the address that the platform gave when the tool was registered.',
    traps: [{ says: 'nonce has to be the one of this very sign-in, and the deployment one that the tool knows.' }],
  },
  {
    id: 'openid4vp',
    title: 'OpenID4VP request',
    profile: 'jar',
    summary: 'Signed by a verifier, to ask a wallet for credentials.',
    signs: [
      { claims: { response_type: 'vp_token*', dcql_query: true } },
      { claims: { response_type: 'vp_token*', presentation_definition: true } },
    ],
    application: ['client_id'],
    goesWithout: ['iss'],
    keysNote:
      'Where the prefix of client_id says: in x5c of the header (x509_…), in a DID document, or in an attestation.',
    traps: [{ says: 'client_id has to be the same in the request that names it, with its prefix.' }],
  },
  {
    id: 'daily',
    title: 'Daily meeting token',
    summary: 'Made by Daily, or by your own server, for somebody who joins a room.',
    signs: [{ claims: { r: true, d: true, iat: true }, without: ['iss', 'sub', 'aud'] }],
    isLikely: true,
    user: ['u', 'ud'],
    application: ['d'],
    keysNote: sharedSecret,
    traps: [{ says: 'Names are cut to letters: r the room, d the domain, o the owner’s rights.' }],
  },
];
