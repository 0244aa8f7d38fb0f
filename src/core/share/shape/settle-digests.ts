import { leavesIn } from '../../text/json-leaves.ts';
import type { Part } from '../../token/part/part.ts';
import type { SdJwt } from '../../token/token.ts';
import type { Replacer } from './replacer.ts';
import { shapePart } from './shape-part.ts';

/** Of the characters of a disclosure, base64url (RFC 9901 §4.2.3). */
export type Digest = (text: string) => Promise<string>;

/**
 * Tells the replacer what every digest becomes: that of the disclosure as it will be. One whose value holds digests itself
 * (RFC 9901 §4.2.6) comes after those that they are of.
 */
export async function settleDigests({ disclosures }: SdJwt, replacer: Replacer, digest: Digest): Promise<void> {
  const byDigest = new Map<string, Part>();
  for (const part of disclosures) byDigest.set(await digest(part.excerpt.text), part);
  const begun = new Set<string>();
  const settle = async (before: string, part: Part): Promise<void> => {
    // A digest inside what it is made of cannot be, but for a hash that is broken.
    if (begun.has(before)) return;
    begun.add(before);
    for (const { type, value } of leavesIn(part.json?.root)) {
      const inner = type === 'string' ? byDigest.get(value) : undefined;
      if (type === 'string' && inner) await settle(value, inner);
    }
    replacer.digests.set(before, await digest(shapePart('disclosure', part.excerpt.text, replacer)));
  };
  for (const [before, part] of byDigest) await settle(before, part);
}
