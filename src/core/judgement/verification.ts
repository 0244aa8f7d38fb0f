import type { Key } from '../keys/key.ts';
import type { Contradiction } from '../keys/contradictions.ts';
import type { ComputedBy } from '../registry/engine.ts';

/** A key that was not tried, or could not be. */
export interface SkippedKey {
  readonly key: Key;
  readonly why: string;
  /** What to call it beside this token, where that is not `describeKey`. */
  readonly name?: string;
}

export type Unverifiable =
  | 'no-key'
  | 'no-fitting-key'
  /** Every fitting key was rejected: a point off its curve, private numbers that do not belong together. */
  | 'unusable-key'
  /** No registry has the algorithm, or it is for another kind of token. */
  | 'unsupported-algorithm'
  /** The algorithm is known, this browser does not have it, and what replaces it could not be loaded. */
  | 'unsupported-here'
  /** `crit` names an extension that Jotter does not implement (RFC 7515 §4.1.11). */
  | 'unsupported-extension'
  | 'not-signed'
  /** The header cannot be read, or breaks a rule that says how to check the signature. */
  | 'malformed'
  | 'detached-payload'
  /** Not every fitting key was tried, because there are too many, and none of those that were matches. */
  | 'too-many-keys';

/** Why a signature does not match, as far as mathematics can tell. */
export type Mismatch =
  /** This very key made it, over another header or payload. */
  | 'content-changed'
  /** This very key made it, over exactly this content, but with another algorithm than `alg` names. */
  | 'other-algorithm'
  /** Another key made it, or its own characters were altered: this key cannot have made it. */
  | 'wrong-key'
  /** Whatever the key: it is missing, cut off, joined to something, or in another form. */
  | 'damaged'
  /** A wrong key and changed content look the same. */
  | 'undecided';

/** A fault of the text that was overlooked, so that the signature or the tag could be checked all the same. */
export interface Overlooked {
  /** A sentence: the fault and its place. */
  readonly fault: string;
  /** Which characters match: those that were sent, or those that an encoder without the fault would have written. */
  readonly input: 'as-sent' | 'cleaned';
  /** A library that was asked, and accepts the token as it was sent. */
  readonly acceptedBy?: 'jose';
}

/** A signature that matches a key. It says nothing of times and claims. */
export interface Valid {
  readonly verdict: 'valid';
  /** As it was pasted, also where it was the private one. Its `source` says what the verdict is worth. */
  readonly key: Key;
  readonly algorithm: string;
  /** The key is smaller than RFC 7518 requires: a sentence. */
  readonly weak?: string;
  /** What the key says against this use of it. */
  readonly contradictions: readonly Contradiction[];
  /** What the signature does not cover: sentences. */
  readonly notes: readonly string[];
  readonly overlooked?: Overlooked;
  /** `iss` names the SHA-256 fingerprint of another key, in base64, as Snowflake’s tokens do; and that of this key. */
  readonly otherFingerprint?: { readonly named: string; readonly own: string } | undefined;
  /** Who checked it. */
  readonly by: ComputedBy;
  /**
   * The key was fetched from the address that a parameter of the token's own header names. `isIssuers`: the description
   * of the token's issuer led there, too.
   */
  readonly namedBy?: {
    readonly parameter: 'jku' | 'x5u' | 'link';
    /** It names only where the fetching began. */
    readonly isFirst: boolean;
    readonly isIssuers: boolean;
  };
}

export interface Invalid {
  readonly verdict: 'invalid';
  readonly because: Mismatch;
  readonly algorithm: string;
  /** Empty where the signature is wrong whatever the key, such as one of a wrong length. */
  readonly tried: readonly Key[];
  readonly skipped: readonly SkippedKey[];
  readonly why: string;
  /** The fault of the signature itself, to be said after "the signature": "has 31 bytes instead of 32". */
  readonly brief?: string;
  /** Who checked it; absent where the signature is wrong whatever the key. */
  readonly by?: ComputedBy;
}

export interface Unknown {
  readonly verdict: 'unknown';
  readonly because: Unverifiable;
  readonly why: string;
  /** The reason in a few words: "FOO256 is not a registered algorithm". */
  readonly brief?: string;
  readonly skipped?: readonly SkippedKey[];
}

/** What the keys say of a signature (RFC 7515 §5.2). Each `why` is one or more sentences. */
export type Verification = Valid | Invalid | Unknown;
