import type { Key } from '../../core/keys/key.ts';
import { decodeBase64url, encodeBase64url } from '../../core/text/base64url.ts';
import { readJson } from '../../core/text/json.ts';
import { stringOf } from '../../core/text/json-node.ts';
import { sign } from '../../crypto/jws/sign.ts';

/** Header and payload as JSON texts. */
export interface TokenContent {
  readonly header: string;
  readonly payload: string;
}

const encoded = (text: string): string => encodeBase64url(new TextEncoder().encode(text));
const decoded = (part: string): string => new TextDecoder().decode(decodeBase64url(part).bytes);

export function contentOf(token: string): TokenContent {
  const [header = '', payload = ''] = token.split('.');
  return { header: decoded(header), payload: decoded(payload) };
}

/** The token with other texts in it, and the signature that it had. */
export function rewritten(token: string, change: (content: TokenContent) => Partial<TokenContent>): string {
  const before = contentOf(token);
  const { header, payload } = { ...before, ...change(before) };
  return `${encoded(header)}.${encoded(payload)}.${token.split('.')[2] ?? ''}`;
}

/** Signs with the algorithm that the header names. A key that cannot do it is a bug. */
export async function signToken({ header, payload }: TokenContent, key: Key, signal: AbortSignal): Promise<string> {
  const input = `${encoded(header)}.${encoded(payload)}`;
  const alg = stringOf(readJson(header).root, 'alg') ?? '';
  const signed = await sign(new TextEncoder().encode(input), alg, key, signal);
  if (!signed.ok) throw new Error(signed.problem.message);
  return `${input}.${signed.value.signature}`;
}
