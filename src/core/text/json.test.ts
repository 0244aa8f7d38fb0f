import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duplicateMembers } from './duplicate-members.ts';
import { readJson } from './json.ts';
import { valueOf, type JsonNode } from './json-node.ts';

/** What JSON.parse makes of it: the last of several members of a name counts. */
function valueFrom(node: JsonNode): unknown {
  switch (node.type) {
    case 'object':
      return Object.fromEntries(node.members.map(({ name, value }) => [name.value, value && valueFrom(value)]));
    case 'array':
      return node.items.map(valueFrom);
    case 'null':
      return null;
    default:
      return node.value;
  }
}

function nativeValue(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Every node lies within its parent, behind its elder sibling, and its text stands where it says. */
function checkSpans(text: string, node: JsonNode, within = { start: 0, end: text.length }): void {
  expect(node.span.start).toBeGreaterThanOrEqual(within.start);
  expect(node.span.end).toBeLessThanOrEqual(within.end);
  expect(node.span.end).toBeGreaterThan(node.span.start);
  if (node.type === 'number') expect(text.slice(node.span.start, node.span.end)).toBe(node.written);
  const children =
    node.type === 'object'
      ? node.members.flatMap(({ name, value }) => (value ? [name, value] : [name]))
      : node.type === 'array'
        ? node.items
        : [];
  let { start } = node.span;
  for (const child of children) {
    checkSpans(text, child, { start, end: node.span.end });
    start = child.span.end;
  }
}

function agree(text: string): void {
  const native = nativeValue(text);
  const { root, problem } = readJson(text);
  expect(problem === undefined, `${JSON.stringify(text)}: ${problem?.message}`).toBe(native !== undefined);
  if (native && root) expect(valueFrom(root)).toEqual(native.value);
  if (native) expect(root).toBeDefined();
  if (root) checkSpans(text, root);
  if (problem) {
    expect(problem.span.start).toBeLessThanOrEqual(problem.span.end);
    expect(problem.span.end).toBeLessThanOrEqual(text.length);
  }
}

describe('readJson agrees with JSON.parse', () => {
  const spaced = fc
    .tuple(fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }), fc.constantFrom('', ' ', '\t', 3))
    .map(([value, space]) => JSON.stringify(value, null, space));

  it('on valid text', () => {
    fc.assert(fc.property(spaced, agree), { numRuns: 500 });
  });

  it('on mutated text', () => {
    const bits = [
      ...Array.from('{}[]":,\\/ \n\r\t\u0000\u00a0\ufeff\'-+.eE0123456789nulltruefalse_#*\u2028\ud800'),
      '\\u12',
      '//',
      '1e5',
      'NaN',
    ];
    const mutation = fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom('', ...bits));
    const mutated = fc.tuple(spaced, fc.array(mutation, { minLength: 1, maxLength: 3 })).map(([text, mutations]) =>
      mutations.reduce((text, [where, drop, insert]) => {
        const at = where % (text.length + 1);
        return text.slice(0, at) + insert + text.slice(at + drop);
      }, text),
    );
    fc.assert(fc.property(mutated, agree), { numRuns: 5000 });
  });

  it('on soups of JSON characters', () => {
    const soup = fc.array(
      fc.constantFrom(...Array.from('{}[]:,"\'\\0123.eE+-ntf '), 'true', 'null', '"a"', '"a":', '\\u'),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(soup, (bits) => agree(bits.join(''))),
      { numRuns: 5000 },
    );
  });

  it.each([
    '01',
    '-',
    '-0',
    '1.',
    '.5',
    '1e',
    '1E400',
    '-1e-400',
    '0x10',
    '1_000',
    '+1',
    '1.0',
    '9007199254740993',
    '--1',
    '1e+',
    '"\\ud800"',
    '"\ud800"',
    '"\\u00"',
    '"\u007f"',
    '"\u2028"',
    '"\\x41"',
    '"a\nb"',
    "'a'",
    '"',
    '"\\',
    '"\\u',
    '"\\u0',
    '{"__proto__":1}',
    '{"a":1,"a":2}',
    '{"10":1,"2":2}',
    '{a:1}',
    '{"a"}',
    '{"a":}',
    '{"a":1,}',
    '[1,]',
    '[,]',
    '[1 2]',
    '{,}',
    '',
    ' ',
    'nul',
    'nulll',
    'null ',
    '\u00a0null',
    '\ufeffnull',
    'null\0',
    'true false',
    '{} {}',
    '[1]]',
    '[1}',
    '{"a":1]',
    '/**/1',
    '1//',
  ])('on %j', agree);
});

const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
const many = (bit: string) => bit.repeat(200_000);

describe('readJson', () => {
  it('keeps order, duplicates, and numbers as written', () => {
    const text = '{"10":1,"2":2,"id":100002348117421473,"a":1,"a":2,"f":1.0,"e":1E400,"s":"\\ud800"}';
    const { root, problem } = readJson(text);
    expect(problem).toBeUndefined();
    if (root?.type !== 'object') throw new Error('no object');
    expect(root.members.map(({ name, span }) => [name.value, text.slice(span.start, span.end)])).toEqual([
      ['10', '"10":1'],
      ['2', '"2":2'],
      ['id', '"id":100002348117421473'],
      ['a', '"a":1'],
      ['a', '"a":2'],
      ['f', '"f":1.0'],
      ['e', '"e":1E400'],
      ['s', '"s":"\\ud800"'],
    ]);
    expect(valueOf(root, 'a')).toMatchObject({ written: '2' });
    expect(duplicateMembers(root).map(({ first, later }) => [first.span.start, later.span.start])).toEqual([[38, 44]]);
  });

  it.each([
    [
      '{"sub":"joe","exp":130081',
      'Line 1, column 25: the text ends where “,” or “}” was expected. It was probably cut off.',
      { sub: 'joe', exp: undefined },
    ],
    [
      '{"sub":"jo',
      'Line 1, column 10: the text ends where the closing quote of a string was expected. It was probably cut off.',
      { sub: 'jo' },
    ],
    [
      '{"sub":"joe","e',
      'Line 1, column 15: the text ends where the closing quote of a string was expected. It was probably cut off.',
      { sub: 'joe', e: undefined },
    ],
    ['{"a":', 'Line 1, column 5: the text ends where a value was expected. It was probably cut off.', { a: undefined }],
    [
      '{"a":tr',
      'Line 1, column 7: the text ends where the rest of a word was expected. It was probably cut off.',
      { a: undefined },
    ],
    [
      '{"a":1.',
      'Line 1, column 7: the text ends where the rest of a number was expected. It was probably cut off.',
      { a: undefined },
    ],
    [
      '{"a":[1,-23',
      'Line 1, column 11: the text ends where “,” or “]” was expected. It was probably cut off.',
      { a: [1] },
    ],
    [
      '{"exp":130081 ',
      'Line 1, column 14: the text ends where “,” or “}” was expected. It was probably cut off.',
      { exp: 130081 },
    ],
    ['-', 'Line 1, column 1: the text ends where the rest of a number was expected. It was probably cut off.', NaN],
    [
      '{\n "a": 1,\n}',
      'Line 2, column 8: a comma stands before “}”. JSON allows no trailing comma; remove it.',
      { a: 1 },
    ],
    ['[1,2,]', 'Line 1, column 5: a comma stands before “]”. JSON allows no trailing comma; remove it.', [1, 2]],
    ["{'a':'b'}", 'Line 1, column 2: single quotes are no JSON. Strings and names take double quotes.', { a: 'b' }],
    [
      '{“a”:1}',
      'Line 1, column 2: “\u201c” is a typographic quote. Strings and names take straight ones: ".',
      { a: 1 },
    ],
    ['{"a":1 // one\n,"b":2}', 'Line 1, column 8: this is a comment, and JSON has none. Remove it.', { a: 1, b: 2 }],
    ['{"a":NaN,"b":2}', 'Line 1, column 6: JSON has no NaN; write null.', { a: null, b: 2 }],
    ['{"a":True,"b":None}', 'Line 1, column 6: JSON has no True; write true.', { a: true, b: null }],
    [
      '{"a":"x\r\ny","b":2}',
      'Line 1, column 8: a line break stands inside a string. Write \\r, or close the string before it.',
      { a: 'x\r\ny', b: 2 },
    ],
    [
      '{"a":"x\ty"}',
      'Line 1, column 8: a tab stands inside a string. Write \\t, or close the string before it.',
      { a: 'x\ty' },
    ],
    ['{"a":1\u00a0}', 'Line 1, column 7: the character U+00A0 is no white space in JSON. Remove it.', { a: 1 }],
    ['{"a":1}{"b":2}', 'Line 1, column 8: the JSON value ended before this; nothing may stand behind it.', { a: 1 }],
    ['{"a":1 "b":2}', 'Line 1, column 8: a comma is missing before this.', { a: 1, b: 2 }],
    ['{a:1,"b":2}', 'Line 1, column 2: the name a is not quoted. Names take double quotes.', { a: 1, b: 2 }],
    ['{"a":joe}', 'Line 1, column 6: “joe” is not quoted. Strings take double quotes.', { a: undefined }],
    ['{"a"=1}', 'Line 1, column 5: “=” stands where “:” was expected.', { a: 1 }],
    ['{"a" 1}', 'Line 1, column 6: “1” stands where “:” behind the name "a" was expected.', { a: undefined }],
    [
      '{"a":007}',
      'Line 1, column 6: “007” is no JSON number. A number takes no leading zero; quote it if it is an identifier.',
      { a: 7 },
    ],
    [
      '{"a":"\\x41"}',
      'Line 1, column 7: “\\x” is no escape. JSON knows \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u.',
      { a: 'x41' },
    ],
    ['{"a":#}', 'Line 1, column 6: “#” stands where a value was expected.', { a: undefined }],
    [
      '\ufeff{"a":1}',
      'Line 1, column 1: a byte order mark (U+FEFF) stands before the JSON. Many parsers refuse it; remove it.',
      { a: 1 },
    ],
    [
      '\ufeff{"a":1,}',
      'Line 1, column 8: a comma stands before “}”. JSON allows no trailing comma; remove it.',
      { a: 1 },
    ],
  ])('says of %j what is wrong, and reads the rest', (text, message, value) => {
    const { root, problem } = readJson(text);
    expect(problem?.message).toBe(message);
    expect(root && valueFrom(root)).toEqual(value);
  });

  it('reads 256 levels and says so where there are more', () => {
    expect(readJson(nested(256)).problem).toBeUndefined();
    expect(readJson(nested(257)).problem).toEqual({
      kind: 'depth',
      span: { start: 256, end: 257 },
      message:
        'Line 1, column 257: this nests deeper than 256 levels, which is as deep as Jotter reads. No real token does: flatten it.',
    });
    expect(readJson('['.repeat(100_000)).problem?.kind).toBe('depth');
    expect(readJson('{"a":'.repeat(100_000)).root?.type).toBe('object');
  });

  it('reads large texts in one pass, damaged ones too', () => {
    expect(readJson(`[${many('1,')}1]`).problem).toBeUndefined();
    expect(readJson(`"${many('\\n')}"`).root).toMatchObject({ value: many('\n') });
    for (const bit of ['/*', '//', '\u00a0', '"', "'", '\\', '-', 'a', '[],', '{"a":"', ',', '1 '])
      expect(readJson(`[${many(bit)}`).problem).toBeDefined();
  });
});
