import type { Key } from '../../core/keys/key.ts';
import type { ComputedBy } from '../../core/registry/engine.ts';

/** A key that was not tried, or could not be. */
export interface SkippedKey {
  readonly key: Key;
  readonly why: string;
}

export type Unverifiable =
  | 'no-key'
  | 'no-fitting-key'
  /** Every fitting key was refused: an empty secret, a point off its curve, private numbers that do not belong together. */
  | 'unusable-key'
  | 'unsupported-algorithm'
  /** The algorithm is known, the WebCrypto at hand does not have it, and what stands in for it could not be loaded. */
  | 'unsupported-here'
  /** `crit` names an extension that is not understood (RFC 7515 §4.1.11). */
  | 'unsupported-extension'
  | 'not-signed'
  | 'malformed'
  | 'detached-payload';

/** Why a signature does not match, as far as mathematics can tell. */
export type Mismatch =
  /** This very key made it, over another header or payload. */
  | 'content-changed'
  /** This very key made it, over exactly this content, but with another algorithm than `alg` names. */
  | 'other-algorithm'
  /** Another key made it, or its own characters were altered: this key cannot have made it. */
  | 'wrong-key'
  /** Whatever the key: it is missing, cut off, glued to something, or in another form. */
  | 'damaged'
  /** A wrong key and changed content look the same. */
  | 'undecided';

/** What the keys at hand say of a signature (RFC 7515 §5.2). It says nothing of times and claims. Each `why` is one or more sentences. */
export type Verification =
  | {
      readonly verdict: 'valid';
      /** As it was pasted, also where it was the private one. Its `source` says what the verdict is worth. */
      readonly key: Key;
      readonly algorithm: string;
      /** The key is smaller than RFC 7518 demands: a sentence. */
      readonly weak?: string;
      /** What the key says against this use of it, and what the signature does not cover. */
      readonly notes: readonly string[];
      /** Who checked it. */
      readonly by: ComputedBy;
      /**
       * The key was fetched from the address that a parameter of the token's own header names. `isIssuers`: the description
       * of the token's issuer led there, too.
       */
      readonly namedBy?: { readonly parameter: 'jku' | 'x5u'; readonly isIssuers: boolean };
    }
  | {
      readonly verdict: 'invalid';
      readonly because: Mismatch;
      readonly algorithm: string;
      /** Empty where the signature is wrong whatever the key, such as one of a wrong length. */
      readonly tried: readonly Key[];
      readonly skipped: readonly SkippedKey[];
      readonly why: string;
      /** Who checked it; absent where the signature is wrong whatever the key. */
      readonly by?: ComputedBy;
    }
  | {
      readonly verdict: 'unknown';
      readonly because: Unverifiable;
      readonly why: string;
      /** Of a malformed token: read with its faults overlooked, as some libraries do, the signature matches. */
      readonly lenient?: boolean;
      readonly skipped?: readonly SkippedKey[];
    };
