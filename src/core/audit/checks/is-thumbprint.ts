import { isLike } from './is-like.ts';

/** base64url of 32 bytes: a JWK thumbprint (RFC 7638) or the SHA-256 hash of a certificate. */
export const isThumbprint = isLike(/^[\w-]{43}$/, 'be the base64url of a SHA-256 hash, 43 characters');
