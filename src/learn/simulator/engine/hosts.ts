export const issuer = 'https://login.example';
export const audience = 'https://api.example';
export const serverHost = 'login.example';
export const apiHost = 'api.example';

/** Seconds that an access token lives. */
export const accessLifetime = 300;
/** Seconds that a refresh token lives without being used. */
export const refreshLifetime = 30 * 86_400;
/** Seconds that an authorization code lives; RFC 6749 §4.1.2 recommends ten minutes at most. */
export const codeLifetime = 60;
/** Seconds by which the clocks of two machines may differ. */
export const leeway = 30;
