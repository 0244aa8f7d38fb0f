import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatJson, viewAs } from './json-format.ts';
import { jsonLexemes } from './json-lexemes.ts';

const solid = (text: string): string =>
  jsonLexemes(text)
    .filter(({ kind }) => kind !== 'space')
    .map(({ start, end }) => text.slice(start, end))
    .join('\u0001');
const anyText = fc
  .array(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      '\\',
      ' ',
      '\n',
      '\r\n',
      '\t',
      'a',
      '1.0',
      '-',
      '"a"',
      '"b":',
      '\u00a0',
      'é',
      '/*',
      '\u0000',
    ),
    { maxLength: 25 },
  )
  .map((bits) => bits.join(''));

describe('jsonLexemes', () => {
  it('gives every character to exactly one lexeme, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const { start, end } of jsonLexemes(text)) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBe(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('ends a string that was never closed with its line', () => {
    const text = '{"a":"x\\,\n"b\\"":1}';
    expect(jsonLexemes(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)).toEqual([
      'open {',
      'string "a"',
      'colon :',
      'open-string "x\\,',
      'space \n',
      'string "b\\""',
      'colon :',
      'word 1',
      'close }',
    ]);
  });
});

describe('formatJson', () => {
  it('sets valid JSON out as JSON.stringify does, order, duplicates and numbers kept', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), fc.constantFrom('', 1, '\t'), (value, space) => {
        const text = JSON.stringify(value, null, space);
        expect(formatJson(text).text).toBe(JSON.stringify(value, null, 2));
      }),
    );
    expect(formatJson('{"10":1,\r\n "2":[ ],"a":1.0,"a":{},"s":"\\ud800"}').text).toBe(
      '{\n  "10": 1,\n  "2": [],\n  "a": 1.0,\n  "a": {},\n  "s": "\\ud800"\n}',
    );
  });

  it('changes nothing but white space, in damaged text too, and is its own view', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const view = formatJson(text).text;
        expect(solid(view)).toBe(solid(text));
        expect(formatJson(view).text).toBe(view);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['{"a":1,"b":[1,2', '{\n  "a": 1,\n  "b": [\n    1,\n    2'],
    ['{"a":"x\n ,"b":1}', '{\n  "a": "x\n ,\n  "b": 1\n}'],
    ["{'a':True,}", "{\n  'a': True,\n}"],
    ['}{', '}{'],
    ['  Payload of text ', 'Payload of text'],
    ['', ''],
  ])('sets %j out as far as it makes sense', (text, view) => {
    expect(formatJson(text).text).toBe(view);
  });

  it('maps positions both ways', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const view of [formatJson(text), viewAs(text, formatJson(text).text)]) {
          for (const { kind, start, end } of jsonLexemes(text)) {
            if (kind === 'space') continue;
            const shown = view.spanToView({ start, end });
            expect(view.text.slice(shown.start, shown.end)).toBe(text.slice(start, end));
            expect(view.spanToText(shown)).toEqual({ start, end });
          }
          expect(view.toView(text.length)).toBeLessThanOrEqual(view.text.length);
          expect(view.toText(view.text.length)).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 2000 },
    );
    const view = formatJson('{"a":1,"b":2}');
    expect(view.spanToView({ start: 7, end: 12 })).toEqual({ start: 14, end: 20 });
    expect([view.toText(2), view.toText(11), view.toText(12), view.toText(13)]).toEqual([1, 7, 7, 7]);
  });

  it('maps what a half-typed view has in common with its text', () => {
    const text = '{"a":1,"b":2}';
    const view = viewAs(text, '{\n  "a": 1, "x" \n  "b": 2\n}');
    expect(view.spanToView({ start: 1, end: 6 })).toEqual({ start: 4, end: 10 });
    expect(view.spanToView({ start: 7, end: 12 })).toEqual({ start: 19, end: 25 });
  });

  it('does not blow up deep nesting', () => {
    const deep = '['.repeat(100_000);
    expect(formatJson(deep).text).toBe(deep);
    const wide = `${'['.repeat(300)}${'1,'.repeat(100_000)}`;
    expect(formatJson(wide).text.length).toBeLessThan(3_000_000);
  });
});
