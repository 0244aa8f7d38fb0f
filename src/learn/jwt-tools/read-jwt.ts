import { decodeBase64url } from '../../core/text/base64url.ts';
import { excerptOf } from '../../core/text/excerpt.ts';
import type { JsonNode } from '../../core/text/json-node.ts';
import { decodeUtf8 } from '../../core/text/utf8.ts';
import { parse } from '../../core/token/reading/parse.ts';
import type { Jws } from '../../core/token/token.ts';
import type { JwtContent } from './make-jwt.ts';

/** A token as it came, and what could be read of it: nothing where it is not a sound JWT of three parts. */
export interface Jwt {
  readonly token: string;
  readonly jws: Jws | undefined;
  readonly header: JsonNode | undefined;
  readonly payload: JsonNode | undefined;
}

/** Reads a JWT. What it says is not looked at. */
export function readJwt(token: string): Jwt {
  const jws = soundJws(token);
  return { token, jws, header: jws?.header.json?.root, payload: jws?.payload.json?.root };
}

function soundJws(token: string): Jws | undefined {
  const parsed = parse(excerptOf(token));
  if (parsed.kind !== 'jws' || parsed.serialization !== 'compact' || token.split('.').length !== 3) return undefined;
  const { header, payload, signature } = parsed;
  const isSound = [header, payload].every(
    ({ bytes, json }) => bytes.ok && json?.root?.type === 'object' && !json.problem,
  );
  return isSound && signature.bytes.ok ? parsed : undefined;
}

/** The text behind base64url, as far as there is one. */
export const decodeText = (part: string): string => decodeUtf8(decodeBase64url(part).bytes).text;

/** The first two parts in plain text, whatever they are. */
export function contentOf(token: string): JwtContent {
  const [header = '', payload = ''] = token.split('.');
  return { header: decodeText(header), payload: decodeText(payload) };
}

/** The bytes of the signature; none where there is none. */
export const signatureOf = (token: string): Uint8Array => decodeBase64url(token.split('.')[2] ?? '').bytes;
