import { encodeBase64url } from '../../../core/text/base64url.ts';
import { decodeUtf8 } from '../../../core/text/utf8.ts';

export interface ByteCell {
  readonly index: number;
  readonly value: number;
  /** The character that the byte belongs to. */
  readonly character: string;
  /** Whether it is the first byte of that character. */
  readonly isFirst: boolean;
}

export interface SextetCell {
  readonly index: number;
  /** 0 to 63. */
  readonly value: number;
  /** Of the base64url alphabet. */
  readonly character: string;
}

/** Three bytes and the four characters that hold them: 24 bits, fewer at the end. */
export interface Block {
  readonly bytes: readonly ByteCell[];
  readonly sextets: readonly SextetCell[];
  /** A digit a bit, those included that only fill up the last character. */
  readonly bits: string;
}

export const BITS = { byte: 8, sextet: 6, block: 24 } as const;

const binary = (value: number, width: number): string => value.toString(2).padStart(width, '0');

/** Bytes beside their base64url characters, in blocks in which both begin together. */
export function blocksOf(bytes: Uint8Array): readonly Block[] {
  const cells = byteCells(bytes);
  const sextets = sextetCells(bytes);
  return Array.from({ length: Math.ceil(bytes.length / 3) }, (_, at) => {
    const own = sextets.slice(4 * at, 4 * at + 4);
    return {
      bytes: cells.slice(3 * at, 3 * at + 3),
      sextets: own,
      bits: own.map(({ value }) => binary(value, BITS.sextet)).join(''),
    };
  });
}

function byteCells(bytes: Uint8Array): readonly ByteCell[] {
  const reading = decodeUtf8(bytes);
  return Array.from(bytes, (value, index) => {
    const span = reading.textSpan({ start: index, end: index + 1 });
    return {
      index,
      value,
      character: reading.text.slice(span.start, span.end),
      isFirst: reading.byteSpan(span).start === index,
    };
  });
}

function sextetCells(bytes: Uint8Array): readonly SextetCell[] {
  const bits = `${Array.from(bytes, (byte) => binary(byte, BITS.byte)).join('')}0000`;
  return Array.from(encodeBase64url(bytes), (character, index) => ({
    index,
    character,
    value: Number.parseInt(bits.slice(BITS.sextet * index, BITS.sextet * (index + 1)), 2),
  }));
}

/** Which of the cells of one width share bits with a cell of another. */
export function sharing(index: number, width: number, otherWidth: number): readonly number[] {
  const first = Math.floor((index * width) / otherWidth);
  const last = Math.floor((index * width + width - 1) / otherWidth);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
