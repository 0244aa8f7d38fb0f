/** CRC-32 as Ethernet and gzip have it (RFC 1952 §8): the polynomial 0xEDB88320, its bits reversed. */
const table: Uint32Array = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** Of a text in ASCII, from 0 to 2^32 - 1. Any change within four bytes that stand together gives another sum. */
export function crc32(text: string): number {
  let sum = 0xffffffff;
  for (let index = 0; index < text.length; index++)
    sum = (table[(sum ^ text.charCodeAt(index)) & 255] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

/** The byte of each entry of the table that no other entry has. */
const byHighest: Uint8Array = table.reduce((all, value, index) => {
  all[value >>> 24] = index;
  return all;
}, new Uint8Array(256));

/**
 * By which bits the byte at each place, the last one first, would have to be changed so that a sum changes by `difference`;
 * undefined where no change of that byte alone does it. CRC-32 is linear: what one byte adds does not depend on the others.
 */
export function* changesThatAdd(difference: number, count: number): Generator<number | undefined> {
  let rest = difference >>> 0;
  for (let place = 0; place < count; place++) {
    const byte = byHighest[rest >>> 24] ?? 0;
    const left = (rest ^ (table[byte] ?? 0)) >>> 0;
    yield left === 0 ? byte : undefined;
    // One zero byte less has gone through the register.
    rest = ((left << 8) | byte) >>> 0;
  }
}
