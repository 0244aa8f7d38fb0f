import type { Key } from '../../../core/keys/key.ts';
import type { Hypothesis } from '../../../core/autopsy/hypothesis.ts';
import type { Change } from '../axes.ts';
import type { Bytes } from '../evidence.ts';
import type { SecretValue } from '../secrets.ts';
import type { SealedEvidence, SealedRecipient } from './sealed-evidence.ts';

/** A secret or a private key of which the content key may come. */
export type Given =
  | { readonly kind: 'secret'; readonly secret: SecretValue; readonly isDerived: boolean }
  | { readonly kind: 'key'; readonly key: Key };

/** Which key a secret must become, in bytes, and what the text around the token says. */
interface NeededKey {
  readonly size: number;
  readonly recipient: SealedRecipient;
  /** Names of cookies that may hold the token, the likeliest first. */
  readonly cookies: readonly string[];
}

/** How content key and tag go together. */
export interface Seal {
  readonly iv: Bytes;
  readonly aad: Bytes;
  /** Of AES-CBC with HMAC: which half of the content key is the MAC key, and how the length of the AAD ends the input. */
  readonly macHalf: 'first' | 'second';
  readonly length: 'bits' | 'bytes' | 'none';
}

interface On<Axis extends string> extends Hypothesis {
  readonly axis: Axis;
}

/** What the secret becomes before it is used as a key. */
export interface KeyBytesHypothesis extends On<'key-bytes'> {
  variants(secret: Bytes, needed: NeededKey): Iterable<Change<Bytes>>;
}

/** Another way from the given key to the content key than the header names. Without a value: it was tried, and gives none. */
export interface HandingHypothesis extends On<'handing'> {
  variants(given: Given, recipient: SealedRecipient): AsyncIterable<Change<Bytes | undefined>>;
}

/** Content and tag were made otherwise than RFC 7518 §5 says. */
export interface SealHypothesis extends On<'seal'> {
  variants(seal: Seal, recipient: SealedRecipient, evidence: SealedEvidence): Iterable<Change<Seal>>;
}

export type DecryptionHypothesis = KeyBytesHypothesis | HandingHypothesis | SealHypothesis;
