export type SecretKind = 'empty' | 'published' | 'derived' | 'public-key' | 'password';

/** A secret that somebody else might think of, too. */
export interface Candidate {
  readonly kind: SecretKind;
  readonly secret: Uint8Array;
  /** What it is, without showing it: "the 3rd most common password". */
  readonly words: () => string;
}
