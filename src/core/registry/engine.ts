/** Why Jotter's own engine computes something, and not jose. */
export type OwnReason =
  /** jose does not implement the algorithm, or not on this curve. */
  | 'not-in-jose'
  /** jose computes by WebCrypto, and the WebCrypto of this browser lacks the algorithm. */
  | 'not-in-browser'
  /** jose requires 2048 bits (RFC 7518 §3.3, §4.2). */
  | 'small-rsa-key'
  /** WebCrypto imports no empty HMAC key. */
  | 'empty-secret'
  /** WebCrypto refuses the numbers of the key. */
  | 'refused-key'
  /** Jotter read the token in a way that jose does not, and so did not ask it: a fault overlooked, another algorithm tried. */
  | 'other-reading'
  /** jose refuses the form of the token: a private number in `epk`, a salt of fewer than 8 bytes. */
  | 'refused-token'
  /** jose writes the header anew, and the token's own characters would change. */
  | 'header-form'
  /** jose inflates compressed content in one piece, which a zip bomb makes use of. */
  | 'inflated-in-steps'
  /** The file with jose in it did not come. */
  | 'not-loaded';

/** Who computed an answer. */
export type ComputedBy = { readonly by: 'jose' } | { readonly by: 'jotter'; readonly because: OwnReason };

/** A column of the registry: who computes the algorithm. jose does, with every curve that it has. */
export type Engine =
  | { readonly by: 'jose'; /** Curves of the algorithm that jose lacks. */ readonly exceptOn?: readonly string[] }
  | { readonly by: 'jotter'; readonly because: OwnReason };

export const JOSE: Engine = { by: 'jose' };
export const NOT_IN_JOSE: Engine = { by: 'jotter', because: 'not-in-jose' };

/** Who computes it with a key on this curve. */
export function engineOn(engine: Engine, crv: string | undefined): ComputedBy {
  if (engine.by === 'jotter') return engine;
  return crv !== undefined && engine.exceptOn?.includes(crv) === true ? NOT_ON_CURVE : { by: 'jose' };
}

const NOT_ON_CURVE: ComputedBy = { by: 'jotter', because: 'not-in-jose' };
