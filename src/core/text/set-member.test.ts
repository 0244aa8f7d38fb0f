import { describe, expect, it } from 'vitest';
import { setMember } from './set-member.ts';

describe('setMember', () => {
  it.each([
    ['exchanges a value', '{"alg":"dir", "p2c" : 1.0}', 'p2c', '2', '{"alg":"dir", "p2c" : 2}'],
    ['adds at the end', '{"alg":"dir"}', 'iv', '"A"', '{"alg":"dir","iv":"A"}'],
    ['adds to nothing', '{}', 'iv', '"A"', '{"iv":"A"}'],
    ['spaces as the text does', '{"alg": "dir", "enc": "x"}', 'iv', '"A"', '{"alg": "dir", "enc": "x", "iv": "A"}'],
    ['keeps lines', '{\n  "alg": "dir"\n}', 'iv', '"A"', '{\n  "alg": "dir",\n  "iv": "A"\n}'],
    ['takes the last of two', '{"a":1,"a":2}', 'a', '3', '{"a":1,"a":3}'],
    ['leaves a prototype alone', '{"a":1}', '__proto__', '3', '{"a":1,"__proto__":3}'],
    ['leaves what is no object', '[1]', 'a', '3', '[1]'],
    ['leaves what is broken', '{"a":', 'a', '3', '{"a":'],
  ])('%s', (_, text, name, json, wanted) => {
    expect(setMember(text, name, json)).toBe(wanted);
  });
});
