import { INSECURE } from '../primitives/native-call.ts';
import { encodeBase64url } from '../../core/text/base64url.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import type { NamedHash } from '../../core/token/sd-jwt/named-hashes.ts';
import { namedDigest } from '../hashes/named-digest.ts';

/** From characters (ASCII) to the digest of them, base64url (RFC 9901 §4.2.3). */
export type TextDigest = (text: string) => Promise<string>;

/** A registered hash, loaded where the browser lacks it. The problem is a sentence. Rejects when aborted. */
export async function textDigest(hash: NamedHash, signal: AbortSignal): Promise<Result<TextDigest, string>> {
  signal.throwIfAborted();
  if (!('subtle' in crypto)) return fail(INSECURE);
  try {
    const digest = await namedDigest(hash);
    signal.throwIfAborted();
    return ok(async (text) => encodeBase64url(await digest(new TextEncoder().encode(text))));
  } catch (error) {
    signal.throwIfAborted();
    const why = error instanceof Error ? ` (${error.message})` : '';
    return fail(`The hash ${hash.name} could not be loaded${why}. Check the connection and try again.`);
  }
}
