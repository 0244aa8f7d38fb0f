/** What a verifier may do wrong. Each is one of its switches. */
export const holes = [
  /** It takes “alg”: “none” for a signature. */
  'accepts-none',
  /** It lets the header choose the algorithm, whatever its key is for. */
  'header-chooses-algorithm',
  /** Its secret can be guessed. */
  'guessable-secret',
  /** It takes the key out of the token that it is to check. */
  'trusts-key-in-token',
  /** It takes `kid` as the name of a file. */
  'kid-as-file-name',
  /** It does not look for whom and for what the token was made. */
  'any-kind-of-token',
  /** It does not remember which tokens it has seen. */
  'no-memory',
] as const;

export type Hole = (typeof holes)[number];
