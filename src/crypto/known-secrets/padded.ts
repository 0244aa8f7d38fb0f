import type { Sha2 } from './sha2.ts';

/**
 * Bytes with the padding of FIPS 180-4 §5.1, as big-endian words of whole blocks. `before` is how many bytes, themselves of
 * whole blocks, the hash has taken in already.
 */
export function padded(sha2: Sha2, bytes: Uint8Array, before: number): Int32Array<ArrayBuffer> {
  const { blockLength, lengthBytes } = sha2;
  const length = Math.ceil((bytes.length + 1 + lengthBytes) / blockLength) * blockLength;
  const whole = new Uint8Array(length);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setBigUint64(length - 8, BigInt(before + bytes.length) * 8n);
  return Int32Array.from({ length: length / 4 }, (_, index) => view.getInt32(index * 4));
}
