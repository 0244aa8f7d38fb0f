import type { Key } from '../core/keys/key.ts';
import { publicHalf } from '../core/keys/public-half.ts';
import type { Algorithm } from '../core/registry/algorithms.ts';
import { completeKey } from './complete-key.ts';
import { importKey, refusalOf, type Refusal } from './import-key.ts';
import { signatureMatches } from './signature-matches.ts';

/** One reading of the token: the characters that were signed, and the bytes of the signature. */
export interface SignedInput {
  readonly signingInput: string;
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
    const imported = await importKey(algorithm, verifying, 'verify');
    if (!imported.ok) {
      refused.push({ key, refusal: imported.problem });
      continue;
    }
    try {
      tried.push(key);
      if (await signatureMatches(algorithm, imported.value, signingInput, bytes))
        return { matching: key, tried, refused };
    } catch (error) {
      refused.push({ key, refusal: refusalOf(error, algorithm, key) });
    }
  }
  signal.throwIfAborted();
  return { tried, refused };
}
