import { encodeBase64url } from '../../core/text/base64url.ts';

/** SHA-256 of a text, base64url, as in PKCE (RFC 7636 §4.2) and in `ath` (RFC 9449 §4.2). */
export async function hashOf(text: string): Promise<string> {
  return encodeBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}
