import { spanOf } from '../../text/span.ts';
import type { PlainWrapping, Wrapping } from '../find/wrapping.ts';
import { codings } from './codings.ts';
import { piecesOf } from './pieces.ts';

/** A wrapping with the functions that lead through it. */
export function wrappingFrom(plain: PlainWrapping): Wrapping {
  const { text, way, faults } = plain;
  const outer = plain.outer && wrappingFrom(plain.outer);
  const ways = plain.coded ? codedWays(plain, plain.coded) : joinedWays(plain);
  return { text, way, faults, outer, ...ways };
}

type Ways = Pick<Wrapping, 'placesOf' | 'indexOf' | 'writing'>;

function joinedWays({ pieces: spans }: PlainWrapping): Ways {
  const { placesOf, indexOf, sharing } = piecesOf(spans);
  return { placesOf, indexOf, writing: sharing };
}

const encoder = new TextEncoder();

/** The ways in and out of an encoding: so many digits for so many bytes. */
function codedWays(
  { text, pieces: spans }: PlainWrapping,
  { digits, coding: index, isCompressed }: NonNullable<PlainWrapping['coded']>,
): Ways {
  const pieces = piecesOf(spans);
  const coding = codings[index];
  const bits = coding?.bits ?? 8;
  const isAscii = encoder.encode(text).length === text.length;
  const bytesBefore = (at: number): number => (isAscii ? at : encoder.encode(text.slice(0, at)).length);
  const digitAt = (at: number): number =>
    at >= text.length ? digits.length : Math.floor((bytesBefore(at) * 8) / bits);
  return {
    // Nothing of what is compressed has a place of its own.
    placesOf: ({ start, end }) =>
      pieces.placesOf(isCompressed ? spanOf(0, digits.length) : spanOf(digitAt(start), digitAt(end))),
    indexOf(offset) {
      const digit = isCompressed ? undefined : pieces.indexOf(offset);
      if (digit === undefined) return undefined;
      const byte = Math.floor((digit * bits) / 8);
      return isAscii ? Math.min(byte, text.length) : textBefore(text, byte).length;
    },
    writing: (inside) => pieces.filledWith(coding?.encode(encoder.encode(inside), digits) ?? inside),
  };
}

const textBefore = (text: string, byte: number): string =>
  new TextDecoder().decode(encoder.encode(text).subarray(0, byte));
