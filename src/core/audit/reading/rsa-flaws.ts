import { memo } from '../../text/memo.ts';
import type { Key } from '../../keys/key.ts';
import { rsaNumbers } from './rsa-numbers.ts';

/** What is wrong with a modulus, so that it can be taken apart with little work. */
export type RsaFlaw = 'small-factor' | 'close-primes' | 'roca';

/** What the modulus of a key alone shows; its own factors are not kept. */
export const rsaFlaw = memo((key: Key): RsaFlaw | undefined => {
  const n = rsaNumbers(key)?.n;
  return n === undefined || n < 2n ** 100n ? undefined : flawOf(n);
});

function flawOf(n: bigint): RsaFlaw | undefined {
  if (primes.some((prime) => n % BigInt(prime) === 0n)) return 'small-factor';
  if (areClose(n)) return 'close-primes';
  return isRoca(n) ? 'roca' : undefined;
}

/** Up to 2000: no prime of an RSA key is so small. */
const primes = primesBelow(2000);

function primesBelow(limit: number): readonly number[] {
  const isComposite = new Uint8Array(limit);
  const found: number[] = [];
  for (let candidate = 2; candidate < limit; candidate++) {
    if (isComposite[candidate] === 1) continue;
    found.push(candidate);
    for (let multiple = candidate * candidate; multiple < limit; multiple += candidate) isComposite[multiple] = 1;
  }
  return found;
}

/** Fermat's factorization, CVE-2022-26320: n = a² - b² is found at once where the primes are close to each other. */
function areClose(n: bigint): boolean {
  let a = squareRoot(n);
  if (a * a < n) a++;
  for (let step = 0; step < 100; step++, a++) if (isSquare(a * a - n)) return true;
  return false;
}

function isSquare(value: bigint): boolean {
  // Only 12 of 64 remainders are those of squares, and 16 of 63: hardly any root is computed in vain.
  if (!squares64.has(Number(value % 64n)) || !squares63.has(Number(value % 63n))) return false;
  const root = squareRoot(value);
  return root * root === value;
}

const squaresOf = (modulus: number): ReadonlySet<number> =>
  new Set(Array.from({ length: modulus }, (_, index) => (index * index) % modulus));
const squares64 = squaresOf(64);
const squares63 = squaresOf(63);

/** Newton's method, from above. */
function squareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt(Math.ceil(value.toString(16).length * 2) + 1);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/**
 * CVE-2017-15361: a faulty library made primes whose remainders by 38 small primes are all powers of 65537. By chance that happens to
 * one key of many millions.
 */
function isRoca(n: bigint): boolean {
  return primes
    .filter((prime) => prime > 2 && prime <= 167)
    .every((prime) => powersOf65537(prime).has(Number(n % BigInt(prime))));
}

function powersOf65537(modulus: number): ReadonlySet<number> {
  const powers = new Set<number>();
  for (let power = 1; !powers.has(power); power = (power * 65_537) % modulus) powers.add(power);
  return powers;
}
