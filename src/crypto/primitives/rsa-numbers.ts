import { toNumber } from '../../core/keys/numbers/big-number.ts';
import type { Key } from '../../core/keys/key.ts';
import { decodeBase64url } from '../../core/text/base64url.ts';
import { mostExponentBits, mostPublicBits } from '../../core/text/work-caps.ts';
import { rsaPublic } from './rsa-arithmetic.ts';

/** The numbers of an RSA key (RFC 8017 §3). */
export interface RsaNumbers {
  readonly n: bigint;
  readonly e: bigint;
  readonly d: bigint | undefined;
  /** Of the modulus. */
  readonly bits: number;
  /** Of the modulus and of a signature. */
  readonly bytes: number;
}

const numberOf = (text: string | undefined): bigint =>
  text === undefined ? 0n : toNumber(decodeBase64url(text).bytes);

/** Whether the public exponent is longer than Jotter computes with. */
export const isExponentTooLarge = ({ material }: Key): boolean =>
  (material.e ?? '').length > Math.ceil(mostExponentBits / 6);

/** Undefined where the modulus is even or none, where a number is too large, and for another kind of key. */
export function rsaNumbers(key: Key): RsaNumbers | undefined {
  const { kty, bits = 0, material } = key;
  if (kty !== 'RSA' || bits > mostPublicBits || isExponentTooLarge(key)) return undefined;
  const [n, e] = [numberOf(material.n), numberOf(material.e)];
  if (n < 3n || n % 2n === 0n || e === 0n) return undefined;
  const d = material.d === undefined ? undefined : numberOf(material.d);
  return { n, e, d: d === undefined || d >= n ? undefined : d, bits, bytes: Math.ceil(bits / 8) };
}

/**
 * What was signed, padding and all: the signature to the power of e (RFC 8017 §5.2.2). Undefined for bytes that no signature of
 * this key can be.
 */
export async function openSignature(key: Key, signature: Uint8Array): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return rsaNumbers(key)?.bytes === signature.length ? rsaPublic(key.material, Uint8Array.from(signature)) : undefined;
}
