/** Big-endian bytes as a number (RFC 8017 §4.2). */
export function toNumber(bytes: Uint8Array): bigint {
  let hex = '0';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return BigInt(`0x${hex}`);
}

/** A number as big-endian bytes of that size (RFC 8017 §4.1); what is beyond the size is cut off in front. */
export function toBytes(value: bigint, size: number): Uint8Array<ArrayBuffer> {
  const hex = value
    .toString(16)
    .padStart(size * 2, '0')
    .slice(-size * 2);
  return Uint8Array.from({ length: size }, (_, index) => parseInt(hex.slice(index * 2, index * 2 + 2), 16));
}

/** The remainder that is not negative. */
export const modulo = (value: bigint, modulus: bigint): bigint => ((value % modulus) + modulus) % modulus;

/** base ^ exponent mod modulus, by squaring: as many steps as the exponent has bits. Not in constant time. */
export function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n % modulus;
  let square = modulo(base, modulus);
  for (const bit of exponent.toString(2).split('').toReversed()) {
    if (bit === '1') result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** The inverse modulo a number that has no common divisor with the value: extended Euclid. */
export function inverse(value: bigint, modulus: bigint): bigint {
  let [low, high] = [modulo(value, modulus), modulus];
  let [factor, next] = [1n, 0n];
  while (low > 1n) {
    const quotient = high / low;
    [low, high] = [high - quotient * low, low];
    [factor, next] = [next - quotient * factor, factor];
  }
  return modulo(factor, modulus);
}
