import { encodeBase64url } from '../../core/text/base64url.ts';
import { sdAlgorithmOf } from '../../core/token/sd-jwt/named-hashes.ts';
import { sdJwtText } from '../../core/token/sd-jwt/sd-jwt-text.ts';
import type { SdJwt } from '../../core/token/token.ts';
import { namedDigest } from '../hashes/named-digest.ts';
import { nearDigests } from './near-digests.ts';

/** Each costs a hash of the whole token, which must not be long then (characters). */
const mostTried = 50;
const longest = 200_000;

/** Why an `sd_hash` does not fit, a sentence, where it is that of nearly the same characters (RFC 9901 §4.3.1). */
export async function explainSdHash(sdJwt: SdJwt, given: string): Promise<string | undefined> {
  const { hash } = sdAlgorithmOf(sdJwt);
  if (!hash) return undefined;
  const text = sdJwtText(sdJwt);
  const near = (await nearDigests(text, hash)).find(({ digest }) => digest === given);
  if (near) return `It is the hash of this SD-JWT ${near.how}.`;
  const digest = await namedDigest(hash);
  const fits = async (other: string): Promise<boolean> =>
    encodeBase64url(await digest(new TextEncoder().encode(other))) === given;
  if (await fits(text.slice(0, -1)))
    return 'It is the hash of the SD-JWT without its last “~”, which belongs to what is hashed (RFC 9901 §4.3.1).';
  if (await fits(sdJwt.issuerJwt.excerpt.text))
    return 'It is the hash of the issuer-signed JWT alone, and must be that of all that stands before the key binding JWT (RFC 9901 §4.3.1).';
  const { issuerJwt, disclosures } = sdJwt;
  for (const [index, left] of disclosures.slice(0, text.length > longest ? 0 : mostTried).entries())
    if (await fits(sdJwtText({ issuerJwt, disclosures: disclosures.filter((one) => one !== left) })))
      return `It fits without disclosure ${index + 1}, which was added after the holder signed.`;
  return undefined;
}
