import type { JsonNode } from '../../text/json-node.ts';
import type { Fault } from '../../text/result.ts';
import type { Span } from '../../text/span.ts';
import type { Part } from '../part/part.ts';
import { disclosureContent, type DisclosureContent } from './disclosure-content.ts';
import { headFaults, leftoverFaults } from './sd-jwt-faults.ts';
import { walkPayload, type Walk } from './sd-jwt-walk.ts';
import { inOrder } from '../part/token-faults.ts';
import type { SdJwt } from '../token.ts';

/** Where a digest stands. */
export interface DigestPlace {
  /** In the pasted text. */
  readonly span: Span;
  /** Index of the disclosure whose value holds it; absent where it stands in the payload itself. */
  readonly within?: number;
}

export type DisclosureState =
  /** Its digest stands in the payload, or in a disclosure that is matched itself. */
  | 'matched'
  /** No digest refers to it (RFC 9901 §7.1). */
  | 'orphan'
  /** The same characters as those of a disclosure before it (§4). */
  | 'repeated'
  /** A digest refers to it, and still it must not be used: a fault says why (§7.1). */
  | 'refused'
  /** Its digest is not known: the hash is unknown, or not available here. */
  | 'unhashed';

/** A disclosure, and what became of it. */
export interface Disclosure {
  readonly part: Part;
  readonly content: DisclosureContent;
  /** base64url. */
  readonly digest?: string;
  readonly state: DisclosureState;
  /** Of the claim that it discloses: "address.street_address", "nationalities[1]" with the index in the issuer's array. */
  readonly path?: string;
  readonly place?: DigestPlace;
}

/** A digest without a disclosure: of a claim that was not disclosed, or a decoy (§4.2.5); nobody but the issuer can tell. */
export interface UndisclosedDigest extends DigestPlace {
  readonly digest: string;
  /** Of the object that it stands in, empty for the payload; or of the array element. */
  readonly path: string;
}

/** A member or element of the processed payload that a disclosure put there. */
export interface DisclosedSpan {
  /** In the processed payload. */
  readonly span: Span;
  /** Index of the disclosure. */
  readonly disclosure: number;
}

/** The payload after §7.1: digests taken out, what was disclosed put in; every value as it was written. */
export interface ProcessedPayload {
  /** JSON. */
  readonly text: string;
  readonly disclosed: readonly DisclosedSpan[];
  /** The characters of the paste that a span of the text came from; of several origins the first. */
  locate(span: Span): Span | undefined;
}

export interface ProcessedSdJwt {
  /** In the order of the token. */
  readonly disclosures: readonly Disclosure[];
  readonly undisclosed: readonly UndisclosedDigest[];
  /** Absent where the payload is no JSON object. */
  readonly payload?: ProcessedPayload;
  /** Every rule of RFC 9901 that does not hold, in the order of the paste; they are not among the token's own faults. */
  readonly faults: readonly Fault[];
}

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
