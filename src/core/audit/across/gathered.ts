import type { Parsed } from '../../token/token.ts';

/** A token of the paste, with what crypto says of it; spans of all tokens are in the same text. */
export interface Gathered {
  readonly token: Parsed;
  /** Which of the paste's tokens, from 1. */
  readonly number: number;
  /** Hashes of the token's own characters, base64url, by the name of WebCrypto: "SHA-256". */
  readonly hashes: ReadonlyMap<string, string>;
  /** The thumbprint of the key in its header (RFC 7638, SHA-256), where there is one. */
  readonly thumbprint?: string;
}
