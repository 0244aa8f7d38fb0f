import { modulo, power, toBytes, toNumber } from '../../core/keys/numbers/big-number.ts';
import type { KeyMaterial } from '../../core/keys/key.ts';
import { decodeBase64url } from '../../core/text/base64url.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Bits. An operation takes time in proportion to the third power: a fifth of a second at this size. */
export const largestModulus = 8192;

/** Microseconds that a private operation of this size takes, roughly. */
export const privateCost = (bits: number): number => 30_000 * (bits / 2048) ** 3;

const numberOf = (text: string | undefined): bigint | undefined =>
  text === undefined ? undefined : toNumber(decodeBase64url(text).bytes);

/**
 * RSADP (RFC 8017 §5.1.2) for what WebCrypto does not do: RSA1_5, and keys that it refuses. As many bytes as the modulus has;
 * `beyond`: the input is not below the modulus; `inconsistent`: the numbers do not belong together. Not in constant time:
 * nobody but the key's owner can measure it here.
 */
export function rsaPrivate(material: KeyMaterial, input: Bytes): Result<Bytes, 'beyond' | 'inconsistent'> {
  const [n, e, d] = [material.n, material.e, material.d].map(numberOf);
  const value = toNumber(input);
  if (n === undefined || e === undefined || d === undefined || n < 3n) return fail('inconsistent');
  if (value >= n) return fail('beyond');
  const result = byPrimes(material, n, value) ?? power(value, d, n);
  // The way back: numbers that were mistyped give something else.
  return power(result, e, n) === value ? ok(toBytes(result, modulusBytes(n))) : fail('inconsistent');
}

/** RSAEP (RFC 8017 §5.1.1); undefined where the input is not below the modulus. */
export function rsaPublic(material: KeyMaterial, input: Bytes): Bytes | undefined {
  const [n, e] = [numberOf(material.n), numberOf(material.e)];
  const value = toNumber(input);
  if (n === undefined || e === undefined || n < 3n || value >= n) return undefined;
  return toBytes(power(value, e, n), modulusBytes(n));
}

const modulusBytes = (n: bigint): number => Math.ceil(n.toString(16).length / 2);

/** By the Chinese remainder theorem, four times as fast, where all five numbers are there. */
function byPrimes(material: KeyMaterial, n: bigint, value: bigint): bigint | undefined {
  const [p, q, dp, dq, qi] = [material.p, material.q, material.dp, material.dq, material.qi].map(numberOf);
  if (p === undefined || q === undefined || dp === undefined || dq === undefined || qi === undefined) return undefined;
  if (p < 2n || q < 2n || p * q !== n) return undefined;
  const [first, second] = [power(value, dp, p), power(value, dq, q)];
  return second + q * modulo(qi * (first - second), p);
}
