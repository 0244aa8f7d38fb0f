import { describe, expect, it } from 'vitest';
import { memberAt } from './member-at.ts';
import { readJson } from './json.ts';

const text = '{"a":1,"b":{"c":[{"d":2}]},"e":[3]}';
const { root } = readJson(text);
const nameAt = (piece: string): string | undefined => memberAt(root, text.indexOf(piece))?.name.value;

describe('memberAt', () => {
  it.each([
    ['"a"', 'a'],
    ['1', 'a'],
    ['"c"', 'c'],
    ['2', 'd'],
    ['3', 'e'],
  ])('finds the innermost member at %s', (piece, name) => {
    expect(nameAt(piece)).toBe(name);
  });

  it('finds none outside of members, and none where there is nothing', () => {
    expect(memberAt(root, 0)).toBeUndefined();
    expect(memberAt(undefined, 0)).toBeUndefined();
    expect(memberAt(readJson('[1]').root, 1)).toBeUndefined();
  });
});
