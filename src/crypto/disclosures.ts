import { encodeBase64url } from '../core/text/base64url.ts';
import { fail, ok, type Result } from '../core/text/result.ts';
import { sdAlgorithmOf } from '../core/token/named-hashes.ts';
import type { SdJwt } from '../core/token/token.ts';
import { namedDigest } from './hashes/named-digest.ts';
import { INSECURE } from './natively.ts';

type Hashed = Pick<SdJwt, 'issuerJwt' | 'disclosures'>;

/**
 * The digest of each disclosure (RFC 9901 §4.2.3): from its characters to base64url, for `processSdJwt`. The problem is a
 * sentence: the payload's hash is unknown, or could not be loaded. Never rejects but when the signal is aborted.
 */
export async function digestsOf(
  sdJwt: Hashed,
  signal: AbortSignal,
): Promise<Result<ReadonlyMap<string, string>, string>> {
  const digest = await textDigest(sdJwt, signal);
  if (!digest.ok) return digest;
  const digests = new Map<string, string>();
  for (const { excerpt } of sdJwt.disclosures) {
    signal.throwIfAborted();
    if (!digests.has(excerpt.text)) digests.set(excerpt.text, await digest.value(excerpt.text));
  }
  return ok(digests);
}

/** The hash that the payload names (RFC 9901 §4.1.1), as a function from characters to base64url. */
export async function textDigest(
  sdJwt: Pick<SdJwt, 'issuerJwt'>,
  signal: AbortSignal,
): Promise<Result<(text: string) => Promise<string>, string>> {
  signal.throwIfAborted();
  const { name, hash } = sdAlgorithmOf(sdJwt);
  if (name === undefined)
    return fail('“_sd_alg” in the payload is no string, so nobody knows the hash of the digests.');
  if (!hash)
    return fail(`The payload names the hash “${name.slice(0, 40)}”, which is not in IANA’s registry of named hashes.`);
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
