import { modulo, toBytes, toNumber } from '../../core/keys/numbers/big-number.ts';
import type { KeyMaterial } from '../../core/keys/key.ts';
import { decodeBase64url } from '../../core/text/base64url.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import { mostExponentBits, mostPrivateBits, mostPublicBits } from '../../core/text/work-caps.ts';
import { powerInSlices } from './power-in-slices.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Microseconds that a private operation of this size takes, roughly. */
export const privateCost = (bits: number): number => 30_000 * (bits / 2048) ** 3;

const numberOf = (text: string | undefined): bigint | undefined =>
  text === undefined ? undefined : toNumber(decodeBase64url(text).bytes);

const bitsOf = (value: bigint): number => value.toString(2).length;

/**
 * RSADP (RFC 8017 §5.1.2) for what WebCrypto does not do: RSA1_5, and keys that it refuses. As many bytes as the modulus has;
 * `beyond`: the input is not below the modulus; `inconsistent`: the numbers do not belong together; `too-large`: a number is beyond
 * what Jotter computes with. Not in constant time: nobody but the key's owner can measure it here.
 */
export async function rsaPrivate(
  material: KeyMaterial,
  input: Bytes,
): Promise<Result<Bytes, 'beyond' | 'inconsistent' | 'too-large'>> {
  const [n, e, d] = [material.n, material.e, material.d].map(numberOf);
  const value = toNumber(input);
  if (n === undefined || e === undefined || d === undefined || n < 3n) return fail('inconsistent');
  if (value >= n) return fail('beyond');
  if (bitsOf(n) > mostPrivateBits || bitsOf(e) > mostExponentBits) return fail('too-large');
  // A longer one is of no use (RFC 8017 §3.2), and takes a step for each of its bits.
  if (d >= n) return fail('inconsistent');
  const result = (await byPrimes(material, n, value)) ?? (await powerInSlices(value, d, n));
  // The way back: numbers that were mistyped give something else.
  return (await powerInSlices(result, e, n)) === value ? ok(toBytes(result, modulusBytes(n))) : fail('inconsistent');
}

/** RSAEP (RFC 8017 §5.1.1); undefined where the input is not below the modulus, and where a number is beyond what Jotter computes with. */
export async function rsaPublic(material: KeyMaterial, input: Bytes): Promise<Bytes | undefined> {
  const [n, e] = [numberOf(material.n), numberOf(material.e)];
  const value = toNumber(input);
  if (n === undefined || e === undefined || n < 3n || value >= n) return undefined;
  if (bitsOf(n) > mostPublicBits || bitsOf(e) > mostExponentBits) return undefined;
  return toBytes(await powerInSlices(value, e, n), modulusBytes(n));
}

const modulusBytes = (n: bigint): number => Math.ceil(n.toString(16).length / 2);

/** By the Chinese remainder theorem, four times as fast, where all five numbers are there. */
async function byPrimes(material: KeyMaterial, n: bigint, value: bigint): Promise<bigint | undefined> {
  const [p, q, dp, dq, qi] = [material.p, material.q, material.dp, material.dq, material.qi].map(numberOf);
  if (p === undefined || q === undefined || dp === undefined || dq === undefined || qi === undefined) return undefined;
  if (p < 2n || q < 2n || p >= n || q >= n || p * q !== n || dp >= p || dq >= q || qi >= p) return undefined;
  const [first, second] = [await powerInSlices(value, dp, p), await powerInSlices(value, dq, q)];
  return second + q * modulo(qi * (first - second), p);
}
