import type { Contradiction } from '../keys/contradictions.ts';
import type { Key } from '../keys/key.ts';
import type { ComputedBy } from '../registry/engine.ts';
import type { PartName } from '../token/part/part.ts';
import type { Alignment } from '../token/plaintext.ts';
import type { Jwe } from '../token/token.ts';
import type { Overlooked, SkippedKey, Unverifiable } from './verification.ts';

export type Undecryptable =
  | Extract<Unverifiable, 'no-key' | 'no-fitting-key' | 'unusable-key' | 'unsupported-algorithm' | 'unsupported-here'>
  /** `crit` names an extension that is not understood (RFC 7516 §4.1.13), or `zip` a compression that is not. */
  | 'unsupported-extension'
  | 'malformed'
  /** A count, a size or a depth beyond what is safe to compute: PBES2 iterations, inflated content. */
  | 'over-limit';

/** Why nobody could decrypt, or not with this key: `why` is one or more sentences. */
export interface Obstacle {
  readonly because: Undecryptable;
  readonly why: string;
}

/** What the keys at hand make of encrypted content (RFC 7516 §5.2). Each `why` is one or more sentences. */
export type Decryption =
  | {
      readonly verdict: 'decrypted';
      readonly key: Key;
      /** The recipient that the key opened: the token itself, or one of its `others`. */
      readonly recipient: Jwe;
      readonly algorithm: string;
      readonly encryption: string;
      readonly plaintext: Uint8Array<ArrayBuffer>;
      readonly alignment: Alignment;
      /**
       * The content encryption key, where Jotter's own engine opened the token; `contentKeyOf` finds it where jose did. With
       * it an edited payload is encrypted again, and every recipient can open it.
       */
      readonly contentKey?: Uint8Array<ArrayBuffer>;
      /** Who decrypted it. */
      readonly by: ComputedBy;
      /** The key is smaller than RFC 7518 demands, or the algorithm is broken: a sentence. */
      readonly weak?: string;
      /** What the key says against this use of it. */
      readonly contradictions: readonly Contradiction[];
      /** PBES2 counts, what was inflated. */
      readonly notes: readonly string[];
      readonly overlooked?: Overlooked;
    }
  | {
      readonly verdict: 'failed';
      /** `undecided`: a wrong key and a damaged token look the same here, and the sentence says so. */
      readonly because: 'wrong-key' | 'damaged' | 'undecided';
      /** The part that does not fit, where that is known. */
      readonly part?: PartName;
      readonly algorithm: string;
      readonly encryption: string;
      readonly tried: readonly Key[];
      readonly skipped: readonly SkippedKey[];
      readonly why: string;
    }
  | {
      readonly verdict: 'unknown';
      readonly because: Undecryptable;
      readonly why: string;
      readonly skipped?: readonly SkippedKey[];
    };
