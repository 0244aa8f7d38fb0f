import { memo } from '../../core/text/memo.ts';
import type { Key } from '../../core/keys/key.ts';
import { publicHalf } from '../../core/keys/public-half.ts';
import type { Algorithm } from '../../core/registry/algorithms.ts';
import type { ComputedBy } from '../../core/registry/engine.ts';
import type { Jws } from '../../core/token/token.ts';
import { checkSignature } from './check-signature.ts';
import { withPublicNumbers } from '../keys/complete-key.ts';
import type { Refusal } from './natively.ts';

/** One reading of the token: the bytes that were signed, and those of the signature. */
export interface Reading {
  readonly signingInput: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array;
  /** The token itself, where this is its strict reading. */
  readonly token?: Jws;
}

export interface Trial {
  /** The first key with which the signature matches. */
  readonly matching?: Key;
  readonly tried: readonly Key[];
  readonly refused: readonly { readonly key: Key; readonly refusal: Refusal }[];
  /** Who checked the signature: with the matching key, else with the first that was tried. */
  readonly by?: ComputedBy;
}

/** Tries the keys in their order, a private one by its public half. Rejects with the signal's reason when aborted. */
export async function tryKeys(
  algorithm: Algorithm,
  keys: readonly Key[],
  reading: Reading,
  signal: AbortSignal,
): Promise<Trial> {
  const tried: Key[] = [];
  const refused: { readonly key: Key; readonly refusal: Refusal }[] = [];
  const input = { ...reading, signature: Uint8Array.from(reading.signature) };
  let first: ComputedBy | undefined;
  for (const key of keys) {
    signal.throwIfAborted();
    const checked = await checkSignature(algorithm, await verifyingKey(key), input);
    if (!checked.ok) {
      refused.push({ key, refusal: checked.problem });
      continue;
    }
    tried.push(key);
    const { matches, by } = checked.value;
    if (matches) return { matching: key, tried, refused, by };
    first ??= by;
  }
  signal.throwIfAborted();
  return { tried, refused, ...(first && { by: first }) };
}

/** Its public numbers may have to be computed. */
const halfOf = memo((key: Key) => withPublicNumbers(key).then((complete) => publicHalf(complete) ?? key));

const verifyingKey = (key: Key): Promise<Key> | Key => (key.use === 'private' ? halfOf(key) : key);
