import type { Excerpt } from '../text/excerpt.ts';
import type { Fault } from '../text/result.ts';
import type { Part } from './part.ts';

interface Read {
  readonly excerpt: Excerpt;
  /** In the order of the token. A part that is missing is there as an empty one, and a fault says so. */
  readonly parts: readonly Part[];
  /** Every fault of the token and of its parts, in the order of the paste; spans in the pasted text. */
  readonly faults: readonly Fault[];
}

/** RFC 7515 §7.1. */
export interface Jws extends Read {
  readonly kind: 'jws';
  readonly serialization: 'compact';
  readonly header: Part;
  readonly payload: Part;
  readonly signature: Part;
}

/** RFC 7516 §7.1. */
export interface Jwe extends Read {
  readonly kind: 'jwe';
  readonly serialization: 'compact';
  readonly header: Part;
  readonly encryptedKey: Part;
  readonly iv: Part;
  readonly ciphertext: Part;
  readonly tag: Part;
}

/** RFC 9901 §4: `<issuer-signed JWT>~<disclosure>~…~<optional key binding JWT>`. */
export interface SdJwt extends Read {
  readonly kind: 'sd-jwt';
  readonly issuerJwt: Jws;
  readonly disclosures: readonly Part[];
  readonly keyBindingJwt?: Jws;
}

/** What stands here instead of a token, in one line. */
export interface NotAToken extends Read {
  readonly kind: 'not-a-token';
  /** Stable id of the recognition, such as "paseto", "jwk", "pem-private-key", "unknown" or "empty". */
  readonly looksLike: string;
  /** "a PASETO v4 token" */
  readonly title: string;
  /** One or two sentences: what it is, and what to do with it. */
  readonly message: string;
}

export type Parsed = Jws | Jwe | SdJwt | NotAToken;
