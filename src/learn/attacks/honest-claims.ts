/** What the issuer says of Ada to the API (RFC 9068 §2.2), as JSON. `now` is in seconds since 1970. */
export const accessTokenClaims = (now: number): string =>
  JSON.stringify({
    iss: 'https://login.example',
    sub: 'ada',
    aud: 'https://api.example',
    client_id: 'photos',
    role: 'reader',
    iat: now,
    exp: now + 600,
    jti: randomName(),
  });

/** What it says of her to a game that she signed in to (OpenID Connect Core §2). */
export const idTokenClaims = (now: number): string =>
  JSON.stringify({
    iss: 'https://login.example',
    sub: 'ada',
    aud: 'game',
    nonce: randomName(),
    iat: now,
    exp: now + 600,
    jti: randomName(),
  });

const randomName = (): string => crypto.randomUUID().slice(0, 13);
