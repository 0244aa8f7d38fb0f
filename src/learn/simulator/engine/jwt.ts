import type { Key } from '../../../core/keys/key.ts';
import { decodeBase64url, encodeBase64url } from '../../../core/text/base64url.ts';
import { excerptOf } from '../../../core/text/excerpt.ts';
import { parse } from '../../../core/token/reading/parse.ts';
import type { Jws } from '../../../core/token/token.ts';
import { sign } from '../../../crypto/jws/sign.ts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

export const encode = (text: string): string => encodeBase64url(bytesOf(text));

export async function makeJwt(header: object, payload: object, key: Key, signal: AbortSignal): Promise<string> {
  return signJwt(`${encode(JSON.stringify(header))}.${encode(JSON.stringify(payload))}`, key, signal);
}

async function signJwt(input: string, key: Key, signal: AbortSignal): Promise<string> {
  const signed = await sign(bytesOf(input), 'ES256', key, signal);
  if (!signed.ok) throw new Error(signed.problem.message);
  return `${input}.${signed.value.signature}`;
}

/** The same header and claims under another key. */
export const signAnew = (token: string, key: Key, signal: AbortSignal): Promise<string> =>
  signJwt(token.slice(0, token.lastIndexOf('.')), key, signal);

/** The token with another text in its payload, and the signature that it had. */
export function rewritePayload(token: string, from: RegExp, to: string): string {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const text = new TextDecoder().decode(decodeBase64url(payload).bytes);
  return `${header}.${encode(text.replace(from, to))}.${signature}`;
}

/** A JWT of three parts that can be read without a fault; undefined for anything else. What it says is not looked at. */
export function readJwt(token: string): Jws | undefined {
  const parsed = parse(excerptOf(token));
  if (parsed.kind !== 'jws' || parsed.serialization !== 'compact' || token.split('.').length !== 3) return undefined;
  const { header, payload, signature } = parsed;
  const isSound = [header, payload].every(
    ({ bytes, json }) => bytes.ok && json?.root?.type === 'object' && !json.problem,
  );
  return isSound && signature.bytes.ok ? parsed : undefined;
}

/** SHA-256 of a text, base64url, as in PKCE (RFC 7636 §4.2) and in `ath` (RFC 9449 §4.2). */
export async function hashOf(text: string): Promise<string> {
  return encodeBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(text))));
}
