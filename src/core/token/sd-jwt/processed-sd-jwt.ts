import type { Fault } from '../../text/result.ts';
import type { Span } from '../../text/span.ts';
import type { Part } from '../part/part.ts';
import type { DisclosureContent } from './disclosure-content.ts';

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
