import type { Key } from '../../core/keys/key.ts';
import { encodeBase64url } from '../../core/text/base64url.ts';
import { readJson } from '../../core/text/json.ts';
import { stringOf } from '../../core/text/json-node.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import { sign } from '../../crypto/jws/sign.ts';
import { forever } from './forever.ts';
import { needed } from './needed.ts';

/** Header and payload as JSON texts. */
export interface JwtContent {
  readonly header: string;
  readonly payload: string;
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Text as UTF-8 in base64url. */
export const encodeText = (text: string): string => encodeBase64url(bytesOf(text));

/** RFC 7515 §5.1: the characters that are signed. */
export const signingText = ({ header, payload }: JwtContent): string => `${encodeText(header)}.${encodeText(payload)}`;

/** The algorithm that a header names; empty where it names none. */
export const algOf = (header: string): string => stringOf(readJson(header).root, 'alg') ?? '';

/** Signs with the algorithm that the header names. The problem is a sentence. Rejects when aborted. */
export async function signJwt(
  content: JwtContent,
  key: Key | undefined,
  signal: AbortSignal = forever,
): Promise<Result<string, string>> {
  const text = signingText(content);
  const signed = await sign(bytesOf(text), algOf(content.header), key, signal);
  return signed.ok ? ok(`${text}.${signed.value.signature}`) : fail(signed.problem.message);
}

/** The same out of objects, with a key that fits. */
export const makeJwt = async (header: object, payload: object, key: Key, signal?: AbortSignal): Promise<string> =>
  needed(await signJwt({ header: JSON.stringify(header), payload: JSON.stringify(payload) }, key, signal));
