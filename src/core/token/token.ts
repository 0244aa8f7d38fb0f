import type { Excerpt } from '../text/excerpt.ts';
import type { Fault } from '../text/result.ts';
import type { Part } from './part/part.ts';

interface Read {
  readonly excerpt: Excerpt;
  /**
   * In the order of the token, those of all signatures or recipients. A part that is missing is there as an empty one, and
   * a fault says so.
   */
  readonly parts: readonly Part[];
  /** Every fault of the token and of its parts, in the order of the paste; spans in the pasted text. */
  readonly faults: readonly Fault[];
}

/** RFC 7515 §7, RFC 7516 §7: characters and periods, or JSON with one signature (recipient) or several. */
export type Serialization = 'compact' | 'flattened' | 'general';

/** One signature over one payload (RFC 7515 §7). */
export interface Jws extends Read {
  readonly kind: 'jws';
  readonly serialization: Serialization;
  /** The protected header; an empty part where a JSON serialization has none. */
  readonly header: Part;
  /** Headers that the signature does not cover (`header`, RFC 7515 §7.2.1): none or one, and none in a compact token. */
  readonly unprotected: readonly Part[];
  readonly payload: Part;
  /** The content itself where it is kept elsewhere (RFC 7515 appendix F) and was given: `payload` is empty then. */
  readonly detached?: Uint8Array;
  readonly signature: Part;
  /** Which element of `signatures` it is in a general serialization, from 0; else 0. */
  readonly index: number;
  /** The other signatures of a general serialization, each as a JWS over the same payload, without others of its own. */
  readonly others: readonly Jws[];
}

/** One recipient's view of encrypted content (RFC 7516 §7). */
export interface Jwe extends Read {
  readonly kind: 'jwe';
  readonly serialization: Serialization;
  /** The protected header; an empty part where a JSON serialization has none. */
  readonly header: Part;
  /** Headers without integrity protection (RFC 7516 §7.2.1): the shared one, then that of this recipient. */
  readonly unprotected: readonly Part[];
  readonly encryptedKey: Part;
  readonly iv: Part;
  readonly ciphertext: Part;
  readonly tag: Part;
  /** Additional authenticated data of a JSON serialization, base64url (RFC 7516 §7.2.1). */
  readonly aad?: Part;
  /** What was decrypted; the reading of a token leaves it out. It is no part of the paste, see `withPlaintext`. */
  readonly payload?: Part;
  /** Which element of `recipients` it is in a general serialization, from 0; else 0. */
  readonly index: number;
  /** The other recipients of a general serialization, each as a JWE of the same content, without others of its own. */
  readonly others: readonly Jwe[];
}

/**
 * RFC 9901 §4: `<issuer-signed JWT>~<disclosure>~…~<optional key binding JWT>`; in JSON (§8) the issuer-signed JWT is a
 * flattened or general JWS, and the rest stands in its unprotected header.
 */
export interface SdJwt extends Read {
  readonly kind: 'sd-jwt';
  readonly issuerJwt: Jws;
  readonly disclosures: readonly Part[];
  readonly keyBindingJwt?: Jws;
}

/** What stands here instead of a token, in one line. */
export interface NotAToken extends Read {
  readonly kind: 'not-a-token';
  /** Stable id of the recognition, such as "paseto-local", "jwk", "pem-private-key", "unknown" or "empty". */
  readonly looksLike: string;
  /** "a PASETO v4 token" */
  readonly title: string;
  /** One or two sentences: what it is, and what to do with it. Of what was recognised, `strangerMessage` has them. */
  readonly message?: string;
}

export type Parsed = Jws | Jwe | SdJwt | NotAToken;
