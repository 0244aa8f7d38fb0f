import { encodeBase64url } from '../../core/text/base64url.ts';
import { respelledJson } from '../../core/text/respelled-json.ts';
import { type NamedHash, sdAlgorithmOf } from '../../core/token/sd-jwt/named-hashes.ts';
import type { Part } from '../../core/token/part/part.ts';
import type { ProcessedSdJwt } from '../../core/token/sd-jwt/processed-sd-jwt.ts';
import type { SdJwt } from '../../core/token/token.ts';
import { namedDigest } from '../hashes/named-digest.ts';
import { nearDigests } from './near-digests.ts';

/** Each costs a dozen hashes. */
const mostExplained = 20;

/**
 * Why no digest fits a disclosure, a sentence by its index, where the token has a digest that misses by a step that is often
 * forgotten. Rejects when aborted, and where a hash cannot be loaded.
 */
export async function explainOrphans(
  sdJwt: SdJwt,
  { disclosures, undisclosed }: ProcessedSdJwt,
  signal: AbortSignal,
): Promise<ReadonlyMap<number, string>> {
  const { hash } = sdAlgorithmOf(sdJwt);
  const present = new Set(undisclosed.map(({ digest }) => digest));
  const orphans = [...disclosures.entries()].filter(([, { state }]) => state === 'orphan').slice(0, mostExplained);
  const reasons = new Map<number, string>();
  if (!hash || present.size === 0) return reasons;
  for (const [index, { part }] of orphans) {
    const why = await nearMiss(part, hash, present);
    signal.throwIfAborted();
    if (why !== undefined) reasons.set(index, why);
  }
  return reasons;
}

const ascii = (characters: string): Uint8Array => new TextEncoder().encode(characters);

async function nearMiss(part: Part, hash: NamedHash, present: ReadonlySet<string>): Promise<string | undefined> {
  const { text } = part.excerpt;
  const near = (await nearDigests(text, hash)).find(({ digest }) => present.has(digest));
  if (near) return `Its digest is in the token ${near.how}.`;
  const digest = await namedDigest(hash);
  const has = async (bytes: Uint8Array): Promise<boolean> =>
    present.has(encodeBase64url(await digest(new Uint8Array(bytes))));
  if (await has(part.readable)) return OF_BYTES;
  const padding = '='.repeat((4 - (text.length % 4)) % 4);
  if (padding !== '' && (await has(ascii(text + padding)))) return PADDED;
  for (const json of part.json?.root && !part.json.problem ? respelledJson(part.json.root) : [])
    if (await has(ascii(encodeBase64url(ascii(json))))) return RESPELLED;
  return undefined;
}

const OF_BYTES =
  'The token has the digest of the JSON that it holds, and must have that of its base64url characters (RFC 9901 §4.2.3).';
const PADDED =
  'The token has the digest of it with “=” at its end, and base64url has no padding (RFC 7515 §2, RFC 9901 §4.2.3).';
const RESPELLED =
  'The token has the digest of the same JSON with other white space or other escapes: the disclosure was decoded and encoded anew on its way. It must be passed on character by character (RFC 9901 §4.2.1).';
