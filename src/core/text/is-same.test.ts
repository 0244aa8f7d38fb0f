import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSame } from './is-same.ts';

it('finds a copy the same, and a value with one change not', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(isSame(value, structuredClone(value))).toBe(true);
      expect(isSame({ value, more: 1 }, { value, more: 2 })).toBe(false);
      expect(isSame([value], [value, value])).toBe(false);
    }),
  );
});

it.each<[unknown, unknown]>([
  [undefined, null],
  [{ a: undefined }, { b: undefined }],
  [{}, []],
  [new Date(0), new Date(0)],
  [new Map(), new Map()],
  [0, -0],
])('does not take %o for %o', (one, other) => {
  expect(isSame(one, other)).toBe(false);
});

it('takes not-a-number for itself', () => {
  expect(isSame({ a: [NaN] }, { a: [NaN] })).toBe(true);
});
