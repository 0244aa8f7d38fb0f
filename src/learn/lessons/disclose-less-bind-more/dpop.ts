import type { Key } from '../../../core/keys/key.ts';
import { encodeBase64url } from '../../../core/text/base64url.ts';
import { generateKey } from '../../../crypto/keys/generate-key.ts';
import { toPublicKey } from '../../../crypto/keys/export-key.ts';
import { thumbprint } from '../../../crypto/keys/thumbprint.ts';
import { signToken } from '../../attacks/token-text.ts';

const { signal } = new AbortController();

/** A request to an API with a token that is bound to a key (RFC 9449 §7.1). */
export interface BoundRequest {
  readonly method: string;
  readonly url: string;
  readonly token: string;
  /** Absent where it was sent without one. */
  readonly proof?: string;
}

export const photo = 'https://photos.example/photos/7';

export async function newKey(kid: string): Promise<Key> {
  const made = await generateKey('ES256', kid, signal);
  if (!made.ok) throw new Error(made.problem);
  return made.value;
}

/** An access token that names the client’s key in “cnf” (RFC 9449 §6.1). */
export async function boundToken(issuer: Key, client: Key, now: number): Promise<string> {
  const payload = JSON.stringify({
    iss: 'https://login.example',
    sub: 'ada',
    aud: 'https://photos.example',
    exp: now + 600,
    cnf: { jkt: await thumbprint(client) },
  });
  return signToken({ header: '{"alg":"ES256","typ":"at+jwt","kid":"main"}', payload }, issuer, signal);
}

/** base64url(SHA-256(access token)), RFC 9449 §4.2. */
export async function hashOfToken(token: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return encodeBase64url(new Uint8Array(hash));
}

/** A proof for exactly one request (RFC 9449 §4.2). `now` is in seconds since 1970. */
export async function makeProof({ method, url, token }: BoundRequest, key: Key, now: number): Promise<string> {
  const { kty, crv = '', x = '', y = '' } = (await toPublicKey(key))?.material ?? { kty: 'EC' };
  const header = JSON.stringify({ typ: 'dpop+jwt', alg: 'ES256', jwk: { kty, crv, x, y } });
  const claims = { jti: crypto.randomUUID(), htm: method, htu: url, iat: now, ath: await hashOfToken(token) };
  return signToken({ header, payload: JSON.stringify(claims) }, key, signal);
}
