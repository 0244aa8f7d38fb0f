import type { SecretEncoding } from '../keys/key.ts';
import type { Facts, FixTopic, HypothesisFamily } from './hypothesis.ts';

/** One hypothesis that holds, and what was measured. */
export interface Fault {
  readonly id: string;
  readonly family: HypothesisFamily;
  readonly facts: Facts;
  readonly fix?: FixTopic;
}

/** What one click changes so that the token in the field verifies. At least one of the two. */
export interface Remedy {
  /** Of the button: "Use base64". */
  readonly label: string;
  /** What goes into the key field. */
  readonly key?: {
    readonly text: string;
    readonly encoding: SecretEncoding;
    /** It came with the token, so that it proves nothing about the issuer. */
    readonly isTokens?: boolean;
  };
  /** The parts that replace those of the token, as they are written in it. */
  readonly token?: { readonly header: string; readonly payload: string; readonly signature: string };
}

/** What made the signature: the whole computation, which was carried out and matches. */
export interface AutopsyFinding {
  /** One, or two that come together; the likelier first. */
  readonly faults: readonly Fault[];
  /** Which key matches: one of the field, by its id, with its thumbprint (RFC 7638) where it has one. */
  readonly key?: { readonly id: string; readonly name: string; readonly thumbprint?: string };
  readonly remedy?: Remedy;
  /** Anyone can have made the signature. */
  readonly isForgery?: true;
  /** "the secret is base64-decoded first (32 bytes)" */
  readonly condition: string;
  /** "The signature matches if the secret is base64-decoded first (32 bytes)." */
  readonly sentence: string;
  /** More sentences: what follows, and who does this. */
  readonly more: readonly string[];
}

/** What is known although nothing matches. */
export interface AutopsyClue {
  /** `signer`: the key that made an ECDSA signature, by its thumbprint. `design`: where the right key is, as the token tells. */
  readonly kind: 'signer' | 'design';
  /** Sentences. */
  readonly text: string;
  readonly facts: Facts;
}

/** How many ways of one hypothesis were tried. */
export interface TriedCount {
  readonly id: string;
  readonly title: string;
  readonly family: HypothesisFamily;
  readonly count: number;
}

/** How a search stands; how far it is changes too often to be judged anew each time. */
export type AutopsyProgress =
  | { readonly status: 'idle' }
  | { readonly status: 'running' }
  | { readonly status: 'done'; readonly report: AutopsyReport }
  | { readonly status: 'failed'; readonly message: string };

/** What came out of a search. */
export interface AutopsyReport {
  readonly finding?: AutopsyFinding;
  readonly clues: readonly AutopsyClue[];
  /** How many ways were computed and compared, pairs included. */
  readonly tried: number;
  /** The same by hypothesis: a pair counts for both. */
  readonly counts: readonly TriedCount[];
  /** The search ended at its bound, before every pair was tried. */
  readonly isBounded: boolean;
}
