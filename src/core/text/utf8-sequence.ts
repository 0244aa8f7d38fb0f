export interface Utf8Sequence {
  readonly length: number;
  readonly valid: boolean;
}

/** The sequence, or the maximal part of a bad one, that begins at a byte (Unicode §3.9, table 3-7). */
export function sequenceAt(bytes: Uint8Array, at: number): Utf8Sequence {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return { length: 1, valid: true };
  const length = lead < 0xc2 || lead > 0xf4 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (length === 1) return { length, valid: false };
  // Overlong forms, surrogates and code points above U+10FFFF show in the second byte.
  let low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  let high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  for (let index = 1; index < length; index++) {
    const byte = bytes[at + index] ?? 0;
    if (byte < low || byte > high) return { length: index, valid: false };
    [low, high] = [0x80, 0xbf];
  }
  return { length, valid: true };
}
