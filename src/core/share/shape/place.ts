/** Where a value stands, as far as that decides what becomes of it. */
export interface Place {
  readonly part: 'header' | 'payload' | 'other';
  /** 0 for the document itself, 1 for its members and what lists hold there. */
  readonly depth: number;
  /** Of the member that holds it. */
  readonly name?: string;
  /** Inside a JWK. */
  readonly inJwk?: boolean;
}
