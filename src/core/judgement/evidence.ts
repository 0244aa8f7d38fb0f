import type { Diagnostic, Expected } from '../audit/rule.ts';
import type { Part } from '../token/part/part.ts';
import type { Parsed } from '../token/token.ts';
import type { Answer } from './answer.ts';
import type { Held } from './held.ts';
import type { Setting } from './setting.ts';

/** All that is known of a token when it is judged. */
export interface Evidence {
  readonly token: Parsed;
  /** Faults of the text, and what rules, profile and keys have found. */
  readonly findings: readonly Diagnostic[];
  /** What the keys say, see `signatureAnswer` and `decryptionAnswer`. */
  readonly signature: Answer;
  /** As a recipient reads it, decrypted and with what was disclosed. */
  readonly payload: Part | undefined;
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly now: number;
  readonly skewSeconds: number;
  /** The smallest clock skew, in seconds, that lets the times pass; 0 where none is needed, undefined where none helps. */
  readonly neededSkew: number | undefined;
  readonly expected: Expected;
  /** What of all that the user or a link has set. */
  readonly settings: readonly Setting[];
  /** The profile that the token is checked against. */
  readonly held: Held | undefined;
  /** The payload is a token, too, which has its own judgement. */
  readonly holdsToken: boolean;
}
