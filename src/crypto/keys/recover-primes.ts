import { inverse, toBytes } from '../../core/keys/numbers/big-number.ts';
import type { Key, KeyMaterial } from '../../core/keys/key.ts';
import { encodeBase64url } from '../../core/text/base64url.ts';
import { mostPrimeSearchBits } from '../../core/text/work-caps.ts';
import { powerInSlices } from '../primitives/power-in-slices.ts';
import { rsaNumbers } from '../primitives/rsa-numbers.ts';

/** Half of all numbers lead to the primes: that so many do not, happens to no real key. */
const ATTEMPTS = [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n];

/**
 * The primes of an RSA key, and what follows from them, out of n, e and d (NIST SP 800-56B, appendix C): browsers want them
 * to sign (RFC 7518 §6.3.2). Undefined where d does not belong to n and e, and beyond `mostPrimeSearchBits`. In slices: a modulus that is a power of
 * one prime has no answer, and takes every attempt.
 */
export async function recoverPrimes(key: Key): Promise<Partial<KeyMaterial> | undefined> {
  const rsa = rsaNumbers(key);
  if (!rsa || rsa.d === undefined || rsa.bits > mostPrimeSearchBits) return undefined;
  const { n, d } = rsa;
  const multiple = rsa.e * d - 1n;
  if (multiple <= 0n || multiple % 2n === 1n) return undefined;
  let odd = multiple;
  let halvings = 0;
  for (; odd % 2n === 0n; odd /= 2n) halvings += 1;
  for (const base of ATTEMPTS) {
    const root = rootOfOne(await powerInSlices(base, odd, n), halvings, n);
    if (root === undefined) return undefined;
    const prime = commonDivisor(root - 1n, n);
    if (prime === 1n || prime === n || n % prime !== 0n) continue;
    const [p, q] = prime > n / prime ? [prime, n / prime] : [n / prime, prime];
    return written({ p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p) });
  }
  return undefined;
}

/**
 * Squares up to 1 and gives what came before: where that is neither 1 nor -1, one less shares a prime with the modulus.
 * Undefined where 1 does not come: then d does not belong to n and e.
 */
function rootOfOne(start: bigint, squarings: number, n: bigint): bigint | undefined {
  let root = start;
  for (let step = 0; step < squarings && root !== 1n; step += 1) {
    const square = (root * root) % n;
    if (square === 1n) return root;
    root = square;
  }
  return root === 1n ? root : undefined;
}

/** The other number itself where one is 0. */
function commonDivisor(one: bigint, other: bigint): bigint {
  let [low, high] = [one, other];
  while (low !== 0n) [low, high] = [high % low, low];
  return high;
}

const written = (numbers: Readonly<Record<'p' | 'q' | 'dp' | 'dq' | 'qi', bigint>>): Partial<KeyMaterial> =>
  Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [
      name,
      encodeBase64url(toBytes(value, Math.ceil(value.toString(16).length / 2))),
    ]),
  );
