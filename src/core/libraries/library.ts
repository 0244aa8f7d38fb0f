/** What is asked of every library, and what a token must have for it to matter. */
export const questions = {
  algorithms: 'Which algorithms it allows',
  audience: 'aud in the token, none expected',
  expiry: 'No exp',
  leeway: 'Clock skew',
  notBefore: 'nbf in the future',
  issuedAt: 'iat in the future',
  none: 'alg is none',
  critical: 'Unknown name in crit',
  padding: 'Padding after a part',
  fraction: 'exp with a fraction',
  text: 'exp as text',
  twice: 'The same claim twice',
} as const;

export type Question = keyof typeof questions;

type Treatment = 'accepts' | 'rejects';

/** One cell of the table. */
export interface Cell {
  /** What becomes of a token that has what is asked about; absent of questions about settings. */
  readonly treatment?: Treatment;
  /** In a few words, where the treatment alone does not say it. */
  readonly words?: string;
  /** Seconds, of the question about clock skew. */
  readonly seconds?: number;
  /** An https address: the source, or the documentation, that says so. */
  readonly source: string;
}

/** A library, and what it does unless it is told to do something else. A question without a cell has no answer that could be confirmed. */
export interface Library {
  readonly id: string;
  readonly title: string;
  /** The version whose rules these are: "9". */
  readonly version: string;
  readonly cells: Readonly<Partial<Record<Question, Cell>>>;
}
