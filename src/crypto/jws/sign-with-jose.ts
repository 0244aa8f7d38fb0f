import { FlattenedSign, type FlattenedJWS } from 'jose';
import type { Key } from '../../core/keys/key.ts';
import type { OwnReason } from '../../core/registry/engine.ts';
import { decodeBase64url, encodeBase64url } from '../../core/text/base64url.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import { decodeUtf8 } from '../../core/text/utf8.ts';
import { headerObject } from '../jose/header-object.ts';
import { joseKey } from '../jose/jose-key.ts';
import { refusalOf } from '../jose/refusal.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What is signed, as jose is told of it. */
interface Content {
  readonly characters: string;
  readonly header: Record<string, unknown> | undefined;
  readonly payload: Bytes;
}

/**
 * The signature of a JWS Signing Input (RFC 7515 §5.1), by jose. jose writes the header itself: where that would be other
 * characters than the token's own, it is not asked.
 */
export async function signWithJose(signingInput: Bytes, alg: string, key: Key): Promise<Result<Bytes, OwnReason>> {
  const content = contentOf(signingInput);
  if (!content) return fail('header-form');
  const { header, payload, characters } = content;
  try {
    const jws = new FlattenedSign(payload);
    if (header) jws.setProtectedHeader(header);
    if (header?.['alg'] === undefined) jws.setUnprotectedHeader({ alg });
    const signed: FlattenedJWS = await jws.sign(await joseKey(key, alg), { crit: understood(header) });
    if ((signed.protected ?? '') !== characters) return fail('header-form');
    return ok(Uint8Array.from(decodeBase64url(signed.signature).bytes));
  } catch (error) {
    return fail(refusalOf(error));
  }
}

/** Whoever signs a token decides on its extensions; jose asks for a list of those that it may sign. */
function understood(header: Record<string, unknown> | undefined): Record<string, boolean> {
  const names: unknown = header?.['crit'];
  const other = Array.isArray(names) ? names.filter((name) => typeof name === 'string' && name !== 'b64') : [];
  return Object.fromEntries(other.map((name) => [name, true]));
}

function contentOf(signingInput: Bytes): Content | undefined {
  const period = signingInput.indexOf(0x2e);
  if (period === -1) return undefined;
  const characters = new TextDecoder().decode(signingInput.subarray(0, period));
  const header = characters === '' ? undefined : headerIn(characters);
  if (characters !== '' && !header) return undefined;
  const rest = signingInput.slice(period + 1);
  if (header?.['b64'] === false) return { characters, header, payload: rest };
  const written = new TextDecoder().decode(rest);
  const payload = Uint8Array.from(decodeBase64url(written).bytes);
  return encodeBase64url(payload) === written ? { characters, header, payload } : undefined;
}

/** The header, where jose writes the same characters for it. */
function headerIn(characters: string): Record<string, unknown> | undefined {
  const header = headerObject(decodeUtf8(decodeBase64url(characters).bytes).text);
  const again = header && encodeBase64url(new TextEncoder().encode(JSON.stringify(header)));
  return again === characters ? header : undefined;
}
