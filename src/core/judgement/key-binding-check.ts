import type { Span } from '../text/span.ts';

/** What a receiver has to check of a key binding JWT (RFC 9901 §7.3), in the order in which it is shown. `presence` only where it is missing and required. */
export type KeyBindingCheckId =
  'presence' | 'typ' | 'alg' | 'iat' | 'lifetime' | 'aud' | 'nonce' | 'sd_hash' | 'signature';

export interface KeyBindingCheck {
  readonly id: KeyBindingCheckId;
  /** "needs-input": it cannot be told without something that only the receiver knows, or without a key. */
  readonly outcome: 'met' | 'not-met' | 'needs-input';
  /** One or two sentences. */
  readonly why: string;
  /** In the pasted text. */
  readonly span: Span;
  readonly reference: string;
}

/** What the receiver knows of the transaction. */
export interface KeyBindingCircumstances {
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly now: number;
  readonly skewSeconds?: number;
  readonly audience?: string;
  readonly nonce?: string;
  readonly maxAgeSeconds?: number;
  /** The receiver takes no token without a key binding; that is to be decided before one is seen (§7.3, step 1). */
  readonly isRequired?: boolean;
}
