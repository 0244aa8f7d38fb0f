import type { Key } from '../keys/key.ts';
import type { Reference } from '../registry/specifications.ts';
import type { Fix, Severity } from '../text/result.ts';
import type { Span } from '../text/span.ts';
import type { Around } from '../token/find/sighting.ts';
import type { Parsed } from '../token/token.ts';
import type { Effect } from './effect.ts';
import type { LessonLink, LessonSlug } from './lesson-link.ts';

/** Under which circumstances a token is judged: core has no clock of its own. */
export interface Circumstances {
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly now: number;
  readonly skewSeconds: number;
  /** Id of the profile that the token is held against. */
  readonly profile?: string;
  /** The user chose the profile: nothing about it is a guess. */
  readonly isPinned?: boolean;
  readonly expected: Expected;
  /** Where the token was found in the paste: "Authorization header". */
  readonly context?: string;
  /** What stands around it there. */
  readonly around?: Around;
  /** The keys at hand. */
  readonly keys?: readonly Key[];
}

/** What only the receiver knows; absent is what nobody said. */
export interface Expected {
  readonly issuer?: string;
  readonly audience?: string;
  readonly nonce?: string;
  /** How old the token may be, in seconds. */
  readonly maxAgeSeconds?: number;
  /** The `typ` that is wanted. */
  readonly type?: string;
}

/** How sure a rule can be: it read it, it has good grounds, or it goes by the looks. */
type Confidence = 'certain' | 'likely' | 'guess';

/** What a rule says: where, and a sentence. The engine adds id, title, severity and reference. */
export interface Finding {
  /** In the pasted text. */
  readonly span: Span;
  readonly message: string;
  readonly severity?: Severity;
  readonly fix?: Fix;
  /** What is wrong, where that of the rule says less. */
  readonly title?: string;
  /** The claim or header parameter whose absence is what is wrong. */
  readonly missing?: string;
  /** An https address: who says so, where that is not the reference of the rule. Shown, never fetched. */
  readonly source?: string;
}

export type Gate = 'structure' | 'signature' | 'time' | 'profile';

/** What is said of a rule, whatever it looks at. */
export interface RuleWords {
  /** File name, address and test name. */
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly gate: Gate;
  /** What teaches the matter, by its address on the page Learn. */
  readonly lesson?: LessonSlug;
  readonly reference: Reference;
  readonly why: string;
  readonly confidence: Confidence;
  /** It is about security or privacy: a recipient that only follows the RFCs accepts such a token, see `effectOf`. */
  readonly isAboutSecurity?: true;
  /** One line: what to do about it. */
  readonly remedy: string;
  /** When it is no fault. */
  readonly fine?: string;
}

export interface Rule extends RuleWords {
  /** Ids of the profiles for which it is right so: they are not held to this rule. */
  readonly exempt?: readonly string[];
  readonly examples: { readonly flagged: readonly string[]; readonly accepted: readonly string[] };
  /** Never throws. Only a rule of the time gate may look at `now`: what others find is kept from second to second. */
  check(token: Parsed, circumstances: Circumstances): Iterable<Finding>;
}

/** A finding with all that its rule (or the reading of the token) says of it. */
export interface Diagnostic extends Finding {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** What a recipient that follows the RFCs does because of it. */
  readonly effect: Effect;
  readonly gate: Gate;
  /** It is a requirement of the profile that the token is checked against. */
  readonly isOfProfile?: true;
  /** It comes from a rule, which the catalogue of rules holds under the id. */
  readonly isRule?: true;
  readonly confidence?: Confidence;
  readonly remedy?: string;
  readonly fine?: string;
  /** What teaches the matter. */
  readonly lesson?: LessonLink;
  /** In the pasted text: what it has to do with, where that is elsewhere. */
  readonly other?: Span;
  /** Ready to show: "RFC 7519 §4.1.4". */
  readonly reference?: string;
  /** Where to read it, an https address of the specification's publisher. Shown, never fetched. */
  readonly address?: string;
}
