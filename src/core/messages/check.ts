/** What Jotter can look for in the token in view, see `fault-in.ts`. */
export type FaultName =
  | 'expired'
  | 'not-yet-valid'
  | 'issued-in-future'
  | 'too-long'
  | 'wrong-audience'
  | 'wrong-issuer'
  | 'missing-claim'
  | 'wrong-type-of-claim'
  | 'bad-signature'
  | 'unknown-kid'
  | 'missing-kid'
  | 'algorithm-not-allowed'
  | 'unsigned'
  | 'malformed'
  | 'not-decrypted'
  | 'critical';

/** What software checks when it writes a message. */
export interface Check {
  /** Goes on after the name of the software: "compared exp with its clock". */
  readonly asks: string;
  /** The likeliest first, each a sentence. */
  readonly causes: readonly string[];
  /** Where to look, in one sentence. */
  readonly look: string;
  /** Absent where it is about a key, a request or an account, which no token shows. */
  readonly fault?: FaultName;
}
