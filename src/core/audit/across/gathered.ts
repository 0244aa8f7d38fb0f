import type { Sighting } from '../../token/find/sighting.ts';
import type { Parsed } from '../../token/token.ts';

/** A token of the paste, with what stands around it, and what crypto says of it. */
export interface Gathered extends Partial<Pick<Sighting, 'around' | 'context' | 'wrapping'>> {
  readonly token: Parsed;
  /** Which of the paste's tokens, from 1. */
  readonly number: number;
  /** Hashes of the token's own characters, base64url, by the name of WebCrypto: "SHA-256". */
  readonly hashes: ReadonlyMap<string, string>;
  /** The thumbprint of the key in its header (RFC 7638, SHA-256), where there is one. */
  readonly thumbprint?: string;
  /** What its status list holds, decompressed: so many bits for each token (Token Status List §4.1). */
  readonly statuses?: { readonly bits: number; readonly bytes: Uint8Array };
}
