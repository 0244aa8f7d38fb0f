import { fail, ok, type Result } from '../../core/text/result.ts';
import { sdAlgorithmOf } from '../../core/token/sd-jwt/named-hashes.ts';
import type { SdJwt } from '../../core/token/token.ts';
import { textDigest, type TextDigest } from './text-digest.ts';

type Hashed = Pick<SdJwt, 'issuerJwt' | 'disclosures'>;

/**
 * The digest of each disclosure (RFC 9901 §4.2.3): from its characters to base64url, for `processSdJwt`. The problem is a
 * sentence: the payload's hash is unknown, or could not be loaded. Never rejects but when the signal is aborted.
 */
export async function digestsOf(
  sdJwt: Hashed,
  signal: AbortSignal,
): Promise<Result<ReadonlyMap<string, string>, string>> {
  const digest = await payloadDigest(sdJwt, signal);
  if (!digest.ok) return digest;
  const digests = new Map<string, string>();
  for (const { excerpt } of sdJwt.disclosures) {
    signal.throwIfAborted();
    if (!digests.has(excerpt.text)) digests.set(excerpt.text, await digest.value(excerpt.text));
  }
  return ok(digests);
}

/** The hash that the payload names (RFC 9901 §4.1.1). The problem is a sentence. */
export async function payloadDigest(
  sdJwt: Pick<SdJwt, 'issuerJwt'>,
  signal: AbortSignal,
): Promise<Result<TextDigest, string>> {
  signal.throwIfAborted();
  const { name, hash } = sdAlgorithmOf(sdJwt);
  if (name === undefined)
    return fail('“_sd_alg” in the payload is no string, so nobody knows the hash of the digests.');
  return hash
    ? textDigest(hash, signal)
    : fail(`The payload names the hash “${name.slice(0, 40)}”, which is not in IANA’s registry of named hashes.`);
}
