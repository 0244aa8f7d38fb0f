import type { Key } from '../../core/keys/key.ts';
import { decodeBase64url } from '../../core/text/base64url.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const bytesOf = (text: string): Bytes => Uint8Array.from(decodeBase64url(text).bytes);

/** The public key of a curve or of ML-DSA as libraries take it: a point as 04, x, y (SEC 1 §2.3.3), else as it is. */
export function publicBytes({ kty, material: { x, y, pub } }: Key): Bytes | undefined {
  if (kty === 'EC')
    return x === undefined || y === undefined ? undefined : Uint8Array.of(4, ...bytesOf(x), ...bytesOf(y));
  const single = kty === 'AKP' ? pub : x;
  return single === undefined ? undefined : bytesOf(single);
}

/** The private key of a curve, or the seed of ML-DSA. */
export function privateBytes({ material: { d, priv } }: Key): Bytes | undefined {
  const single = d ?? priv;
  return single === undefined ? undefined : bytesOf(single);
}
