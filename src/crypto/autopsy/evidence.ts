import type { Key, SecretEncoding } from '../../core/keys/key.ts';
import type { Algorithm } from '../../core/registry/algorithms.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/** The characters of a part as they were pasted, and the bytes that a tolerant reading makes of them. */
export interface WrittenPart {
  readonly text: string;
  readonly bytes: Bytes;
}

/** What was signed, as far as the token tells: its parts, and whether the payload is signed as it is (RFC 7797). */
export interface SignedText {
  readonly header: WrittenPart;
  readonly payload: WrittenPart;
  readonly isUnencoded: boolean;
}

/** Another signed token of the same paste. */
interface OtherToken {
  /** Which of the paste, from 1. */
  readonly number: number;
  readonly signed: SignedText;
  readonly signature: WrittenPart;
}

/** What may be the secret, and what is beside it. */
export type SecretEvidence = Pick<AutopsyEvidence, 'keyText' | 'encoding' | 'keys'>;

/** All that the search looks at, as plain data, so that it can be sent to a worker. */
export interface AutopsyEvidence {
  /** What the header names. */
  readonly algorithm: Algorithm;
  readonly signed: SignedText;
  readonly signature: WrittenPart;
  /** The text of the key field, and how it is read where it is a secret. */
  readonly keyText: string;
  readonly encoding: SecretEncoding;
  /** Available keys in their order, whether or not they fit; and those that the token carries itself. */
  readonly keys: readonly Key[];
  readonly embedded: readonly Key[];
  readonly others: readonly OtherToken[];
  /** The text around the token, where it is not alone. */
  readonly around?: string;
}
