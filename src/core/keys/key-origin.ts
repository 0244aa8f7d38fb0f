/** Where and when a key was fetched. */
export interface KeyOrigin {
  /** What was asked for, and what answered in the end, after redirects. */
  readonly asked: string;
  readonly address: string;
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly at: number;
  /** The issuer that the discovery document named which led there (RFC 8414 §2); absent where none did. */
  readonly issuer?: string;
  /** That document was served where nobody but its issuer can put it. */
  readonly isIssuers?: boolean;
  /** Who chose where the fetching began, if not the user: a parameter of the token's header, or a link. */
  readonly chosenBy?: 'jku' | 'x5u' | 'link';
}

/** Who gave a key that nobody pasted: this page made it, a link or another page brought it along, the token has it, or it was fetched. */
export type KeyGiver = 'generated' | 'link' | 'token' | KeyOrigin;
