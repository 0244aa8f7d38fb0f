import fc from 'fast-check';
import { expect, it } from 'vitest';
import { removeMember } from './remove-member.ts';

it.each([
  ['{"a":1,"b":2,"c":3}', '{"a":1,"c":3}'],
  ['{"b":2,"c":3}', '{"c":3}'],
  ['{"a":1,"b":2}', '{"a":1}'],
  ['{ "b": 2 }', '{  }'],
  ['{"b":1,"b":2}', '{}'],
  ['{"b":1,"b":2,"c":3,"b":4,"d":5,"b":6}', '{"c":3,"d":5}'],
  ['{\n  "a": 1.0,\n  "b": [2],\n  "c": 3\n}', '{\n  "a": 1.0,\n  "c": 3\n}'],
  ['{"a":{"b":1}}', '{"a":{"b":1}}'],
  ['[{"b":1}]', '[{"b":1}]'],
  ['{"b":1', '{"b":1'],
])('%s without "b" is %s', (text, expected) => {
  expect(removeMember(text, 'b')).toBe(expected);
});

it('leaves just the other members', () => {
  const objects = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.jsonValue(), { noNullPrototype: true });
  fc.assert(
    fc.property(objects, fc.constantFrom(undefined, 2), (object, spacing) => {
      const { b: _, ...others } = object;
      const text = removeMember(JSON.stringify(object, undefined, spacing), 'b');
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(others)));
    }),
  );
});
