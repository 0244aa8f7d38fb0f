import type { Key } from '../core/keys/key.ts';

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
  /** The algorithm is known, and the WebCrypto at hand does not have it. */
  | 'unsupported-here'
  /** `crit` names an extension that is not understood (RFC 7515 §4.1.11), or the payload is unencoded (RFC 7797). */
  | 'unsupported-extension'
  | 'not-signed'
  | 'malformed'
  | 'detached-payload';

/** What the keys at hand say of a signature (RFC 7515 §5.2). It says nothing of times and claims. Each `why` is one or more sentences. */
export type Verification =
  | {
      readonly verdict: 'valid';
      /** As it was pasted, also where it was the private one. Its `source` says what the verdict is worth. */
      readonly key: Key;
      readonly algorithm: string;
      /** The key is smaller than RFC 7518 demands: a sentence. */
      readonly weak?: string;
      /** What the key says against this use of it. */
      readonly notes: readonly string[];
    }
  | {
      readonly verdict: 'invalid';
      readonly algorithm: string;
      /** Empty where the signature is wrong whatever the key, such as one of a wrong length. */
      readonly tried: readonly Key[];
      readonly skipped: readonly SkippedKey[];
      readonly why: string;
    }
  | {
      readonly verdict: 'unknown';
      readonly because: Unverifiable;
      readonly why: string;
      /** Of a malformed token: read with its faults overlooked, as some libraries do, the signature matches. */
      readonly lenient?: boolean;
      readonly skipped?: readonly SkippedKey[];
    };
