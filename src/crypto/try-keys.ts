import type { Key } from '../core/keys/key.ts';
import { publicHalf } from '../core/keys/public-half.ts';
import type { Algorithm } from '../core/registry/algorithms.ts';
import { completeKey } from './complete-key.ts';
import type { Refusal } from './natively.ts';
import { signatureMatches } from './signature-matches.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** One reading of the token: the bytes that were signed, and those of the signature. */
export interface SignedInput {
  readonly signingInput: Bytes;
  readonly signature: Uint8Array;
}

interface Trial {
  /** The first key with which the signature matches. */
  readonly matching?: Key;
  readonly tried: readonly Key[];
  readonly refused: readonly { readonly key: Key; readonly refusal: Refusal }[];
}

/** Tries the keys in their order, a private one by its public half. Rejects with the signal's reason when aborted. */
export async function tryKeys(
  algorithm: Algorithm,
  keys: readonly Key[],
  { signingInput, signature }: SignedInput,
  signal: AbortSignal,
): Promise<Trial> {
  const tried: Key[] = [];
  const refused: { readonly key: Key; readonly refusal: Refusal }[] = [];
  const bytes = Uint8Array.from(signature);
  for (const key of keys) {
    signal.throwIfAborted();
    const verifying = key.use === 'private' ? (publicHalf(await completeKey(key)) ?? key) : key;
    const matches = await signatureMatches(algorithm, verifying, signingInput, bytes);
    if (!matches.ok) refused.push({ key, refusal: matches.problem });
    else tried.push(key);
    if (matches.ok && matches.value) return { matching: key, tried, refused };
  }
  signal.throwIfAborted();
  return { tried, refused };
}
