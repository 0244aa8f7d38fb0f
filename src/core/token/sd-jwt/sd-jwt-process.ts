import type { JsonNode } from '../../text/json-node.ts';
import type { Part } from '../part/part.ts';
import { disclosureContent } from './disclosure-content.ts';
import { headFaults, leftoverFaults } from './sd-jwt-faults.ts';
import { type Walk, walkPayload } from './sd-jwt-walk.ts';
import { inOrder } from '../part/token-faults.ts';
import type { SdJwt } from '../token.ts';
import type { Disclosure, DisclosureState, ProcessedPayload, ProcessedSdJwt } from './processed-sd-jwt.ts';

/**
 * Processes an SD-JWT as RFC 9901 §7.1 wants it, and goes on where a receiver would stop. `digests` maps the characters of
 * a disclosure to its digest (base64url); those without one are set aside. Takes time in proportion to the token.
 */
export function processSdJwt(sdJwt: SdJwt, digests: ReadonlyMap<string, string>): ProcessedSdJwt {
  const parts = sdJwt.disclosures;
  const firstOf = firstIndices(parts);
  const contents = parts.map(disclosureContent);
  const { payload } = sdJwt.issuerJwt;
  const walk = walkPayload(payload, parts, contents, digestIndex(parts, digests));
  const disclosures = parts.map((part, index): Disclosure => {
    const digest = digests.get(part.excerpt.text);
    const content = contents[index] ?? { kind: 'malformed' };
    const found = walk.found.get(index) ?? { state: stateOf(firstOf, part, index, digest) };
    return { part, content, ...(digest === undefined ? {} : { digest }), ...found };
  });
  const root: JsonNode | undefined = payload.json?.root;
  return {
    disclosures,
    undisclosed: walk.undisclosed,
    ...(root?.type === 'object' ? { payload: processed(walk) } : {}),
    faults: inOrder([], ...headFaults(sdJwt), ...walk.faults, ...leftoverFaults(sdJwt, disclosures)),
  };
}

/** Of disclosures with the same characters the first one counts. */
function digestIndex(parts: readonly Part[], digests: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const byDigest = new Map<string, number>();
  for (const [index, part] of parts.entries()) {
    const digest = digests.get(part.excerpt.text);
    if (digest !== undefined && !byDigest.has(digest)) byDigest.set(digest, index);
  }
  return byDigest;
}

function stateOf(
  firstOf: ReadonlyMap<string, number>,
  part: Part,
  index: number,
  digest: string | undefined,
): DisclosureState {
  if (firstOf.get(part.excerpt.text) !== index) return 'repeated';
  return digest === undefined ? 'unhashed' : 'orphan';
}

function firstIndices(parts: readonly Part[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const [index, { excerpt }] of parts.entries()) if (!first.has(excerpt.text)) first.set(excerpt.text, index);
  return first;
}

const processed = ({ out, disclosed }: Walk): ProcessedPayload => ({ ...out.build(), disclosed });
