import type { DerNode } from '../../core/keys/asn1/der.ts';

/** The string types of ASN.1 (X.680 §41) and how each is written; T61String as everybody reads it, which is Latin-1. */
const encodings: ReadonlyMap<number, 'utf-8' | 'latin1' | 'utf-16be' | 'utf-32be'> = new Map([
  [0x0c, 'utf-8'],
  [0x12, 'latin1'],
  [0x13, 'latin1'],
  [0x14, 'latin1'],
  [0x16, 'latin1'],
  [0x1a, 'latin1'],
  [0x1c, 'utf-32be'],
  [0x1e, 'utf-16be'],
]);

/** A string of a certificate; what is no string is written as RFC 4514 §2.4 does, "#0500". */
export function asn1Text({ tag, bytes, encoded }: DerNode): string {
  const encoding = encodings.get(tag);
  if (encoding === undefined) return `#${hexOf(encoded)}`;
  if (encoding === 'utf-32be') return utf32(bytes);
  return encoding === 'latin1' ? latin1(bytes) : new TextDecoder(encoding).decode(bytes);
}

export const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

export const hexOf = (bytes: Uint8Array, between = ''): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(between);

/** What is no character becomes U+FFFD. */
function utf32(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => {
    const code = view.getUint32(index * 4);
    return String.fromCodePoint(code > 0x10ffff ? 0xfffd : code);
  }).join('');
}
