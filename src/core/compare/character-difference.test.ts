import { describe, expect, it } from 'vitest';
import { characterDifference } from './character-difference.ts';

describe('the difference of two texts', () => {
  it.each([
    ['https://a/', 'https://a', ['https://a', '/', '', '']],
    ['12:40:12 UTC', '12:51:03 UTC', ['12:', '40:12', '51:03', ' UTC']],
    ['00:00:00', '00:16:40', ['00:', '00:00', '16:40', '']],
    ['k-2026-11', 'k-2026-12', ['k-2026-', '11', '12', '']],
    ['abc', 'abc', ['abc', '', '', '']],
    ['', 'abc', ['', '', 'abc', '']],
    ['aa', 'aaa', ['aa', '', 'a', '']],
    ['1', '11', ['', '1', '11', '']],
    ['x👩y', 'x👨y', ['x', '👩', '👨', 'y']],
  ])('of %j and %j stands where it should', (a, b, [start, ofA, ofB, end]) => {
    expect(characterDifference(a, b)).toEqual({ start, a: ofA, b: ofB, end });
  });

  it('gives both texts back', () => {
    const letters = ['', '1', '2', ':', 'é', '👩'];
    for (const one of letters)
      for (const two of letters)
        for (const three of letters)
          for (const other of letters) {
            const [a, b] = [`${one}${two}${three}`, `${other}${two}${one}`];
            const cut = characterDifference(a, b);
            expect([cut.start + cut.a + cut.end, cut.start + cut.b + cut.end]).toEqual([a, b]);
          }
  });
});
