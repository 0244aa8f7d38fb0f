/** What a verifier looked at, and what came of it. */
export interface Check {
  /** "Algorithm" */
  readonly name: string;
  /** `skipped`: it should have looked, and did not. */
  readonly outcome: 'passed' | 'refused' | 'skipped';
  /** A sentence. */
  readonly says: string;
}

/** What the API says to a request with a token. */
export interface Answer {
  readonly status: 200 | 401;
  /** In the order in which they were made; the last one refuses where the status is 401. */
  readonly checks: readonly Check[];
}
