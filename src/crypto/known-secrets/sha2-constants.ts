/**
 * The constants of SHA-2 (FIPS 180-4 §4.2 and §5.3), computed as they are defined: the first 64 bits of the fractional parts
 * of the square and cube roots of the first primes, as pairs of 32-bit words.
 */
export interface Sha2Constants {
  /** Of SHA-512: the square roots of the first eight primes. SHA-256 has the first word of each pair. */
  readonly first: Int32Array<ArrayBuffer>;
  /** Of SHA-384: those of the ninth to sixteenth. */
  readonly second: Int32Array<ArrayBuffer>;
  /** The cube roots of the first eighty. SHA-256 has the first word of the first 64 pairs. */
  readonly rounds: Int32Array<ArrayBuffer>;
}

let constants: Sha2Constants | undefined;

export function sha2Constants(): Sha2Constants {
  constants ??= {
    first: words(primes(16).slice(0, 8), 2n),
    second: words(primes(16).slice(8), 2n),
    rounds: words(primes(80), 3n),
  };
  return constants;
}

function primes(count: number): readonly bigint[] {
  const found: bigint[] = [];
  for (let n = 2n; found.length < count; n++) if (found.every((prime) => n % prime !== 0n)) found.push(n);
  return found;
}

/** floor(root(prime) · 2^64), of which the lower 64 bits are the fraction. */
function words(of: readonly bigint[], degree: bigint): Int32Array<ArrayBuffer> {
  const fractions = of.map((prime) => BigInt.asUintN(64, root(prime << (64n * degree), degree)));
  return Int32Array.from(fractions.flatMap((one) => [Number(one >> 32n) | 0, Number(one & 0xffffffffn) | 0]));
}

/** The whole part of a root, by Newton's method from above. */
function root(of: bigint, degree: bigint): bigint {
  let guess = 1n << 72n;
  for (;;) {
    const next = ((degree - 1n) * guess + of / guess ** (degree - 1n)) / degree;
    if (next >= guess) return guess;
    guess = next;
  }
}
