import { toNumber } from '../../core/keys/numbers/big-number.ts';
import type { Key } from '../../core/keys/key.ts';
import { decodeBase64url } from '../../core/text/base64url.ts';
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

/** Beyond these nobody makes keys, and computing takes seconds. In bits. */
const LARGEST_MODULUS = 16_384;
const LARGEST_EXPONENT = 64;

const numberOf = (text: string | undefined): bigint =>
  text === undefined ? 0n : toNumber(decodeBase64url(text).bytes);

/** Undefined where the modulus is even or none, where a number is too large, and for another kind of key. */
export function rsaNumbers({ kty, bits = 0, material }: Key): RsaNumbers | undefined {
  if (kty !== 'RSA' || bits > LARGEST_MODULUS || (material.e ?? '').length > Math.ceil(LARGEST_EXPONENT / 6))
    return undefined;
  const [n, e] = [numberOf(material.n), numberOf(material.e)];
  if (n < 3n || n % 2n === 0n || e === 0n) return undefined;
  const d = material.d === undefined ? undefined : numberOf(material.d);
  return { n, e, d: d === undefined || d >= n ? undefined : d, bits, bytes: Math.ceil(bits / 8) };
}

/**
 * What was signed, padding and all: the signature to the power of e (RFC 8017 §5.2.2). Undefined for bytes that no signature of
 * this key can be.
 */
export function openSignature(key: Key, signature: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  return rsaNumbers(key)?.bytes === signature.length ? rsaPublic(key.material, Uint8Array.from(signature)) : undefined;
}
