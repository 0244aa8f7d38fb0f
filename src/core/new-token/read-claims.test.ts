import { describe, expect, it } from 'vitest';
import { mostReadHere } from '../text/work-caps.ts';
import { readClaims } from './read-claims.ts';

describe('claims that are typed', () => {
  it('are signed as they were written, without the white space between them', () => {
    const read = readClaims('{\n  "n": 1.0, "big": 9007199254740993,\n  "s": "a  b\\u00e9"\n}\n');
    expect(read.ok && read.value.json).toBe('{"n":1.0,"big":9007199254740993,"s":"a  b\\u00e9"}');
  });

  it.each([
    ['', 'There are no claims yet'],
    ['  \n', 'There are no claims yet'],
    ['{"a":1,}', 'Line 1, column 7'],
    ['["a"]', 'Claims are a JSON object'],
    ['"a"', 'Claims are a JSON object'],
    ['{"exp":1,\n"sub":"a",\n"exp":2}', '“exp” is there twice, in lines 1 and 3'],
    ['{"a":{"b":1,"b":2}}', '“b” is there twice, in lines 1 and 1'],
    [`{"a":"${'x'.repeat(mostReadHere)}"}`, `These claims have 64,008 characters, and Jotter signs up to 64,000 here`],
    ['x'.repeat(10_000_000), 'These claims have 10,000,000 characters'],
  ])('are refused with the reason “$1”', (text, message) => {
    const read = readClaims(text);
    expect(read.ok ? '' : read.problem.message).toContain(message);
  });
});
