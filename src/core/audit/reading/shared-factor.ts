import { memo } from '../../text/memo.ts';
import { mostFactored } from '../../text/work-caps.ts';
import type { Key } from '../../keys/key.ts';
import { rsaNumbers } from './rsa-numbers.ts';

/** Which of the keys share a prime with another one of them: the other one by each. Keys with the same modulus are left out. */
export const sharedFactors = memo((keys: readonly Key[]): ReadonlyMap<Key, Key> => {
  const found = new Map<Key, Key>();
  const numbered = keys.flatMap((key) => {
    const n = rsaNumbers(key)?.n;
    return n === undefined || (key.bits ?? 0) > 4096 ? [] : [{ key, n }];
  });
  const few = numbered.slice(0, mostFactored);
  for (const one of few) {
    const others = few.filter(({ n }) => n !== one.n);
    // One divisor with the product of all others takes far less time than one with each.
    const product = others.reduce((rest, { n }) => (rest * n) % one.n, 1n);
    if (others.length === 0 || commonDivisor(one.n, product) === 1n) continue;
    const other = others.find(({ n }) => commonDivisor(one.n, n) !== 1n);
    if (other) found.set(one.key, other.key);
  }
  return found;
});

function commonDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one, other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
