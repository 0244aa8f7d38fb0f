import type { Key } from '../keys/key.ts';
import { rsaNumbers } from './rsa-numbers.ts';

/** Pairs grow with the square of it. */
const most = 12;

const known = new WeakMap<readonly Key[], ReadonlyMap<Key, Key>>();

/** Which of the keys share a prime with another one of them: the other one by each. Keys with the same modulus are left out. */
export function sharedFactors(keys: readonly Key[]): ReadonlyMap<Key, Key> {
  const before = known.get(keys);
  if (before) return before;
  const found = new Map<Key, Key>();
  const numbered = keys.flatMap((key) => {
    const n = rsaNumbers(key)?.n;
    return n === undefined || (key.bits ?? 0) > 4096 ? [] : [{ key, n }];
  });
  const few = numbered.slice(0, most);
  for (const [index, one] of few.entries())
    for (const other of few.slice(index + 1)) {
      if (one.n === other.n || commonDivisor(one.n, other.n) === 1n) continue;
      found.set(one.key, other.key).set(other.key, one.key);
    }
  known.set(keys, found);
  return found;
}

function commonDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one, other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
