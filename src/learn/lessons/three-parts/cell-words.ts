import { count, list } from '../../../core/text/words.ts';
import { BITS, type ByteCell, type SextetCell } from './bits.ts';

/** Characters that cannot be seen get a sign or a name. */
export function shown(character: string): string {
  if (character === ' ') return '␣';
  if (character === '\n') return '⏎';
  return /^\p{C}$/u.test(character) ? '·' : character;
}

const binary = (value: number, width: number): string => value.toString(2).padStart(width, '0');
const hex = (value: number): string => value.toString(16).toUpperCase().padStart(2, '0');

/** "Byte 2 is 22 in hex, 00100010 in bits: the character ". It is held by characters 2 and 3 of the base64url text, w and i." */
export function byteWords(byte: ByteCell | undefined, sextets: readonly SextetCell[]): string {
  if (!byte) return '';
  const what = byte.isFirst ? 'the character' : 'a further byte of the character';
  return `Byte ${byte.index + 1} is ${hex(byte.value)} in hex, ${binary(byte.value, BITS.byte)} in bits: ${what} ${shown(byte.character)} . Its bits go into the base64url characters ${list(sextets.map(({ character }) => character))}.`;
}

/** "Character 2, w, has the value 48, in bits 110000: 2 bits of byte 1, { , and 4 of byte 2, " ." */
export function sextetWords(sextet: SextetCell | undefined, bytes: readonly ByteCell[]): string {
  if (!sextet) return '';
  const [from, to] = [sextet.index * BITS.sextet, (sextet.index + 1) * BITS.sextet];
  const shares = bytes.map(({ index, character }) => {
    const own = Math.min(to, (index + 1) * BITS.byte) - Math.max(from, index * BITS.byte);
    return `${count(own, 'bit')} of byte ${index + 1}, ${shown(character)} `;
  });
  const filling = to - (bytes.at(-1)?.index ?? 0) * BITS.byte - BITS.byte;
  const rest = filling > 0 ? [`${count(filling, 'bit')} that only fill it up`] : [];
  return `Character ${sextet.index + 1}, ${sextet.character}, has the value ${sextet.value}, ${binary(sextet.value, BITS.sextet)} in bits: ${list([...shares, ...rest])}.`;
}
