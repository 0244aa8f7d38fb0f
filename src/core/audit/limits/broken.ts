import type { Found } from '../found.ts';
import type { Circumstances } from '../rule.ts';
import type { Parsed } from '../../token/token.ts';

/** A token that a provider is asked about. */
export interface Given {
  readonly token: Parsed;
  readonly circumstances: Circumstances;
  /** "GitHub" */
  readonly who: string;
  /** "GitHub App" */
  readonly title: string;
}

export interface Asker extends Given {
  /** "requires", of advice "expects". */
  readonly verb: string;
}

/** That a limit is not kept. */
export interface Broken {
  /** Absent where something is missing. */
  readonly at?: Found;
  /** A sentence: what was found, and what is asked. */
  readonly says: string;
  /** Where it is not that the member is different from what is asked. */
  readonly title?: string;
  /** It was not kept when the token was made, and is by now. */
  readonly isPast?: true;
  /** The clock of whoever made the token is ahead of this one: nothing else is wrong. */
  readonly isOfClocks?: true;
}
