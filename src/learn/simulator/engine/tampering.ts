interface Tampering {
  readonly label: string;
  /** A sentence: what is done. */
  readonly about: string;
  /** No attack, but another way to set the flow up. */
  readonly isVariant?: true;
}

/** Everything that can be done to a flow. Each scenario offers those that make sense in it. */
export const tamperings = {
  'in-header': {
    label: 'Token in a header',
    about: 'The token comes back in a header of the answer, not in its body.',
    isVariant: true,
  },
  expire: { label: 'Expire the token', about: 'The clock is moved past exp before the token is used.' },
  'change-claim': { label: 'Change a claim', about: 'Another sub is written into the payload; the signature stays.' },
  'drop-header': { label: 'Drop the header', about: 'The request goes out without Authorization.' },
  'wrong-key': {
    label: 'Use a wrong key',
    about: 'Somebody signs the same header and claims with a key of their own.',
  },
  'rotate-key': {
    label: 'Rotate the key',
    about: 'The server replaces its key at once and publishes only the new one.',
  },
  replay: { label: 'Steal and replay', about: 'A thief copies the request and sends it once more.' },
  'ask-for-more': { label: 'Ask for more', about: 'The request needs a scope that the token does not have.' },
  'steal-code': { label: 'Steal the code', about: 'A thief reads the redirect and redeems the code first.' },
  'without-pkce': {
    label: 'Leave out PKCE',
    about: 'The client sends no code_challenge, and the server does not mind.',
    isVariant: true,
  },
  'forge-redirect': {
    label: 'Forge the redirect',
    about: 'A thief leads the browser to the callback with another code.',
  },
  'reuse-code': { label: 'Redeem the code twice', about: 'The same code comes to the token endpoint once more.' },
  'id-token-as-access': { label: 'Send the ID token', about: 'The forum sends the API its ID token.' },
  'swap-id-token': {
    label: 'Pass the ID token on',
    about: 'The forum is given the ID token that was made for the shop.',
  },
  'forget-session': { label: 'Delete the session cookie', about: 'The browser forgets its session at the server.' },
  'reuse-refresh': {
    label: 'Replay the refresh token',
    about: 'A thief sends the old refresh token after the client.',
  },
  'steal-refresh': { label: 'Steal the refresh token', about: 'A thief uses the refresh token before the client.' },
  'without-rotation': {
    label: 'Leave out rotation',
    about: 'The server lets one refresh token be used again and again.',
    isVariant: true,
  },
  'expire-refresh': { label: 'Expire the refresh token', about: 'The clock is moved on by 31 days.' },
  'as-bearer': { label: 'Send it as Bearer', about: 'A thief copies the token only, and sends it without a proof.' },
  'own-proof': {
    label: 'Prove with another key',
    about: 'A thief copies the token and makes a proof with an own key.',
  },
  'move-proof': { label: 'Use the proof elsewhere', about: 'A thief sends token and proof with another request.' },
  'late-proof': { label: 'Hold the proof back', about: 'The request with its proof arrives two minutes late.' },
  'drop-proof': { label: 'Drop the proof', about: 'The request goes out without the header DPoP.' },
  'drop-old-key': { label: 'Drop the old key at once', about: 'The old key leaves the key set before its tokens end.' },
  'never-refetch': {
    label: 'Never read again',
    about: 'The API keeps the key set that it read first.',
    isVariant: true,
  },
  'invent-kid': {
    label: 'Invent a kid',
    about: 'Somebody signs a token with an own key and names a kid of their own.',
  },
} as const satisfies Readonly<Record<string, Tampering>>;

export type TamperingId = keyof typeof tamperings;

/** What can be done to any request that carries a bearer token. */
export const bearerTamperings = [
  'expire',
  'change-claim',
  'drop-header',
  'wrong-key',
  'rotate-key',
  'replay',
  'ask-for-more',
] as const satisfies readonly TamperingId[];

export const tamperingOf = (id: TamperingId): Tampering => tamperings[id];
