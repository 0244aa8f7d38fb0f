import type { Circumstances, Diagnostic } from '../../core/audit/rule.ts';
import type { TokenKnowledge } from '../../core/token/reading/token-source.ts';
import type { Parsed } from '../../core/token/token.ts';

/** A token, what is known of it, and under what it is to be judged. */
export interface LongTokenQuestion extends TokenKnowledge {
  readonly token: Parsed;
  readonly circumstances: Circumstances;
}

export interface Judged {
  readonly token: Parsed;
  /** Undefined where there is no worker to be had: then the token is judged here after all. */
  readonly findings: readonly Diagnostic[] | undefined;
  /** The token with all of its JSON, where it is judged here: that of a long part was cut (`core/token/reading/plain-part.ts`). */
  readonly whole?: Parsed;
}
