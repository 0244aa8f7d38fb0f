import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase64url } from '../../../core/text/base64url.ts';
import { BITS, blocksOf, sharing } from './bits.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('blocksOf', () => {
  it('has the characters, bytes and bits of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const bytes = utf8(text);
        const blocks = blocksOf(bytes);
        const cells = blocks.flatMap((block) => block.bytes);
        expect(cells.map(({ value }) => value)).toEqual([...bytes]);
        expect(cells.flatMap(({ isFirst, character }) => (isFirst ? [character] : [])).join('')).toBe(text);
        const sextets = blocks.flatMap((block) => block.sextets);
        expect(sextets.map(({ character }) => character).join('')).toBe(encodeBase64url(bytes));
        const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
        expect(blocks.map((block) => block.bits).join('')).toMatch(new RegExp(`^${bits}0{0,4}$`));
      }),
    );
  });

  it('gives every sextet its place in the alphabet of RFC 4648 §5', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    for (const { value, character } of blocksOf(utf8('{"~?ü":"€😀"}')).flatMap(({ sextets }) => sextets))
      expect(character).toBe(alphabet[value]);
  });
});

describe('sharing', () => {
  it('finds the characters of a byte and the bytes of a character', () => {
    expect([0, 1, 2, 3].map((byte) => sharing(byte, BITS.byte, BITS.sextet))).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
      [4, 5],
    ]);
    expect([0, 1, 2, 3].map((character) => sharing(character, BITS.sextet, BITS.byte))).toEqual([
      [0],
      [0, 1],
      [1, 2],
      [2],
    ]);
  });
});
