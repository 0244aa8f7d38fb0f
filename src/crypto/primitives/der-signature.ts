import { childrenOf, readDer, unsignedOf } from '../../core/keys/asn1/der.ts';

/**
 * An ECDSA signature as OpenSSL and Java write it, SEQUENCE of two INTEGERs (RFC 3279 §2.2.3), turned into r and s side by
 * side, `length` bytes in all (RFC 7518 §3.4). Undefined where it is no such thing.
 */
export function fromDerSignature(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> | undefined {
  const root = readDer(bytes);
  const children = root.ok ? childrenOf(root.value) : undefined;
  const numbers = (children ?? []).map(unsignedOf);
  const [r, s] = numbers;
  if (numbers.length !== 2 || !r || !s || r.length > length / 2 || s.length > length / 2) return undefined;
  const raw = new Uint8Array(length);
  raw.set(r, length / 2 - r.length);
  raw.set(s, length - s.length);
  return raw;
}
