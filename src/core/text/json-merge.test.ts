import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatJson } from './json-format.ts';
import { jsonLexemes } from './json-lexemes.ts';
import { mergeEdit } from './json-merge.ts';

function merged(text: string, newView: string): string {
  let at = 0;
  let result = '';
  for (const { span, text: put } of mergeEdit(text, formatJson(text).text, newView)) {
    expect(span.start).toBeGreaterThanOrEqual(at);
    result += text.slice(at, span.start) + put;
    at = span.end;
  }
  return result + text.slice(at);
}
const edited = (text: string, from: string | RegExp, to: string): string => {
  const view = formatJson(text).text;
  const changed = view.replace(from, to);
  expect(changed).not.toBe(view);
  return merged(text, changed);
};

const solid = (text: string) =>
  jsonLexemes(text)
    .filter(({ kind }) => kind !== 'space')
    .map(({ start, end }) => text.slice(start, end));

// RFC 7515 A.1
const a1 = '{"iss":"joe",\r\n "exp":1300819380,\r\n "http://example.com/is_root":true}';
const odd = '{"10":1,"2":2,"id":100002348117421473,"a":1,"a":2,"f":1.0,"e":1E400,"s":"\\ud800"}';

/** A JSON text as bits between which any white space may stand. */
const space = fc.constantFrom('', '', ' ', '\n', '\r\n  ', '\t');
const scalar = fc.constantFrom('1', '1', '2.50', '"a"', '"x y"', 'true', 'null', '"\\u00e9"', '"é😀"');
const joined = (open: string, close: string, items: readonly (readonly string[])[]) => [
  open,
  ...items.flatMap((item, index) => (index === 0 ? item : [',', ...item])),
  close,
];
const { json } = fc.letrec<{ json: readonly string[] }>((tie) => {
  const list = fc.array(tie('json'), { maxLength: 4 });
  return {
    json: fc.oneof(
      { maxDepth: 4 },
      scalar.map((bit) => [bit]),
      list.map((items) => joined('[', ']', items)),
      list.map((items) =>
        joined(
          '{',
          '}',
          items.map((item, index) => [`"${index % 3}"`, ':', ...item]),
        ),
      ),
    ),
  };
});
const spaced = fc.tuple(json, fc.array(space, { minLength: 60, maxLength: 60 }));
const spread = (bits: readonly string[], spaces: readonly string[]): string =>
  bits.map((bit, index) => (spaces[index % 60] ?? '') + bit).join('') + (spaces[59] ?? '');

describe('mergeEdit', () => {
  it('replaces one scalar and leaves every other character as it stands', () => {
    fc.assert(
      fc.property(spaced, fc.nat(), scalar, ([bits, spaces], where, put) => {
        const scalars = bits.flatMap((bit, index) =>
          /^[{}[\],:]$/.test(bit) || bits[index + 1] === ':' ? [] : [index],
        );
        const target = scalars[where % Math.max(scalars.length, 1)];
        fc.pre(target !== undefined);
        const changed = bits.map((bit, index) => (index === target ? put : bit));
        const view = formatJson(changed.join('')).text;
        expect(merged(spread(bits, spaces), view)).toBe(spread(changed, spaces));
        expect(merged(spread(bits, spaces), view.replaceAll('\n', '\r\n'))).toBe(spread(changed, spaces));
      }),
      { numRuns: 2000 },
    );
  });

  it('changes nothing where only white space of the view changed', () => {
    fc.assert(
      fc.property(spaced, fc.array(space, { minLength: 60, maxLength: 60 }), ([bits, spaces], others) => {
        expect(mergeEdit(spread(bits, spaces), '', spread(bits, others))).toEqual([]);
      }),
    );
  });

  it('means what the view says, whatever was typed', () => {
    const bit = fc.constantFrom('{', '}', '[', ']', ':', ',', '"', '\\', ' ', '\n', 'a', '1', '"a"', '"b":', 'é', '//');
    const text = fc.array(bit, { maxLength: 16 }).map((bits) => bits.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(solid(merged(before, after))).toEqual(solid(after));
      }),
      { numRuns: 5000 },
    );
  });

  it('keeps the line breaks of RFC 7515 A.1', () => {
    expect(edited(a1, '1300819380', '1300819999')).toBe(a1.replace('1300819380', '1300819999'));
    expect(edited(a1, 'true\n', 'true,\n  "sub": "ann"\n')).toBe(a1.replace('true}', 'true,\r\n "sub":"ann"}'));
    expect(edited(a1, '  "exp": 1300819380,\n', '')).toBe(a1.replace(' "exp":1300819380,\r\n', ''));
    expect(edited(a1, '{\n', '{\n  "aud": "x",\n')).toBe(a1.replace('{', '{"aud":"x",\r\n '));
    expect(edited(a1, ',\n  "http://example.com/is_root": true', '')).toBe('{"iss":"joe",\r\n "exp":1300819380}');
  });

  it('keeps order, duplicates, numbers and escapes when another claim is edited', () => {
    expect(edited(odd, '"a": 2', '"a": 3')).toBe(odd.replace('"a":2', '"a":3'));
    expect(edited(odd, '"2": 2', '"2": {"x": [1, 2]}')).toBe(odd.replace('"2":2', '"2":{"x":[1,2]}'));
  });

  it.each([
    ['{"a": 1}', '{"a": 1, "b": 2}', '{"a": 1, "b": 2}'],
    ['{}', '{\n  "a": [1, 2]\n}', '{"a":[1,2]}'],
    [
      '{\n    "a": 1\n}',
      '{\n  "a": 1,\n  "b": {\n    "c": 1\n  }\n}',
      '{\n    "a": 1,\n    "b": {\n        "c": 1\n    }\n}',
    ],
    ['{\r\n\t"a": 1\r\n}', '{\n  "a": 1,\n  "b": 2\n}', '{\r\n\t"a": 1,\r\n\t"b": 2\r\n}'],
    ['{"a":1,  "b":2,  "c":3}', '{\n  "a": 1\n}', '{"a":1}'],
    ['', '{\n  "a": 1\n}', '{"a":1}'],
    ['{"a":[1,2,3]}', '{"a": [1 2 3]}', '{"a":[1 2 3]}'],
    ['{"a":"x","b":1}', '{\n  "a": "x,\n  "b": 1\n}', '{"a":"x,\n  "b":1}'],
  ])('gives new lexemes the style of %j', (text, view, expected) => {
    expect(merged(text, view)).toBe(expected);
  });

  it('touches no more characters than differ, and no half of a pair', () => {
    expect(mergeEdit('{"a":"joe"}', '', '{"a": "joy"}')).toEqual([{ span: { start: 8, end: 9 }, text: 'y' }]);
    expect(mergeEdit('{"a":"😀"}', '', '{"a": "😁"}')).toEqual([{ span: { start: 6, end: 8 }, text: '😁' }]);
  });
});
