import type { Reference } from '../registry/specifications.ts';
import type { Fix, Severity } from '../text/result.ts';
import type { Span } from '../text/span.ts';
import type { Parsed } from '../token/token.ts';

/** Under which circumstances a token is judged: core has no clock of its own. */
export interface Circumstances {
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly now: number;
  readonly skewSeconds: number;
  readonly profile?: string;
  readonly expected: { readonly issuer?: string; readonly audience?: string; readonly nonce?: string };
}

/** What a rule says: where, and a sentence. The engine adds id, title, severity and reference. */
export interface Finding {
  /** In the pasted text. */
  readonly span: Span;
  readonly message: string;
  readonly severity?: Severity;
  readonly fix?: Fix;
}

export type Gate = 'structure' | 'signature' | 'time' | 'profile';

export interface Rule {
  /** File name, address and test name. */
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly gate: Gate;
  readonly reference: Reference;
  readonly why: string;
  readonly examples: { readonly flagged: readonly string[]; readonly accepted: readonly string[] };
  /** Never throws. Only a rule of the time gate may look at `now`: what others find is kept from second to second. */
  check(token: Parsed, circumstances: Circumstances): Iterable<Finding>;
}

/** A finding with all that its rule (or the reading of the token) says of it. */
export interface Diagnostic extends Finding {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly gate: Gate;
  /** Ready to show: "RFC 7519 §4.1.4". */
  readonly reference?: string;
  /** Where to read it, an https address of the specification's publisher. Shown, never fetched. */
  readonly address?: string;
}
