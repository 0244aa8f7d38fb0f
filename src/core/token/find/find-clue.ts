/** The resolved text around a token, as far as it may tell where the token was found. */
export interface Surroundings {
  /** At most 400 characters before it. */
  readonly before: string;
  /** What stands before it on its line, at most 8,000 characters. */
  readonly line: string;
  /** At most 80 characters behind it. */
  readonly after: string;
}

/** Names what gave a token away, or leaves that to the next clue. */
export type Clue = (surroundings: Surroundings) => string | undefined;
