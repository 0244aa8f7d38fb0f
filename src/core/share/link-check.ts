import { encodeBase64url } from '../text/base64url.ts';
import { crc32 } from './crc32.ts';

/** Characters. */
export const checkLength = 6;

/** The check of a link: the CRC-32 of all that stands before it, big endian, in base64url. */
export function checkOf(before: string): string {
  const sum = new DataView(new ArrayBuffer(4));
  sum.setUint32(0, crc32(before));
  return encodeBase64url(new Uint8Array(sum.buffer));
}
