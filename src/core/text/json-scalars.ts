import type { JsonBoolean, JsonNode, JsonNull, JsonNumber, JsonString } from './json-node.ts';
import { note, noteEnd, refuse, type JsonCursor } from './json-cursor.ts';
import { spanOf } from './span.ts';

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?![-+.\w])/y;
const looseNumber = /[-+.\w]+/y;
const word = /[\w$]+/y;
const escapes = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);
const closing = new Map([
  ["'", "'"],
  ['\u201c', '\u201d'],
  ['\u201d', '\u201d'],
  ['\u201e', '\u201c'],
  ['\u2018', '\u2019'],
  ['\u2019', '\u2019'],
]);

/** Whether a string begins here, in right or wrong quotes. */
export const atString = ({ text, at }: JsonCursor): boolean =>
  text.charCodeAt(at) === 0x22 || closing.has(text.charAt(at));

/** RFC 8259 §7. Wrong quotes, raw control characters and unknown escapes are read all the same, with a problem. */
export function readString(cursor: JsonCursor): JsonString {
  const { text, at: start } = cursor;
  const opening = text.charAt(start);
  const end = opening === '"' ? 0x22 : closing.get(opening)?.charCodeAt(0);
  if (opening === "'")
    note(cursor, start, start + 1, 'single quotes are no JSON. Strings and names take double quotes.');
  else if (opening !== '"')
    note(cursor, start, start + 1, `“${opening}” is a typographic quote. Strings and names take straight ones: ".`);
  let value = '';
  let from = ++cursor.at;
  while (!cursor.stopped) {
    const code = text.charCodeAt(cursor.at);
    if (code === end) break;
    if (code === 0x5c) {
      value += text.slice(from, cursor.at) + readEscape(cursor);
      from = cursor.at;
    } else if (code >= 0x20) cursor.at++;
    else if (cursor.at < text.length) noteControl(cursor, cursor.at++);
    else noteEnd(cursor, 'the closing quote of a string');
  }
  value += text.slice(from, cursor.at);
  if (!cursor.stopped) cursor.at++;
  return { type: 'string', span: spanOf(start, cursor.at), value };
}

function noteControl(cursor: JsonCursor, at: number): void {
  const code = cursor.text.charCodeAt(at);
  const [what, escape] =
    code === 0x0a || code === 0x0d
      ? ['a line break', code === 0x0a ? '\\n' : '\\r']
      : [code === 0x09 ? 'a tab' : 'a control character', code === 0x09 ? '\\t' : hexEscape(code)];
  note(cursor, at, at + 1, `${what} stands inside a string. Write ${escape}, or close the string before it.`);
}

const hexEscape = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`;

function readEscape(cursor: JsonCursor): string {
  const { text, at } = cursor;
  const name = text.charAt(at + 1);
  const simple = escapes.get(name);
  cursor.at += 2;
  if (simple !== undefined) return simple;
  const digits = name === 'u' ? text.slice(at + 2, at + 6) : '';
  if (/^[0-9a-fA-F]{4}$/.test(digits)) {
    cursor.at += 4;
    return String.fromCharCode(parseInt(digits, 16));
  }
  if (name === '' || (name === 'u' && /^[0-9a-fA-F]*$/.test(digits) && at + 2 + digits.length === text.length)) {
    cursor.at = text.length;
    noteEnd(cursor, 'the rest of an escape');
    return '';
  }
  const advice =
    name === 'u' ? '\\u takes four hexadecimal digits.' : 'JSON knows \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u.';
  note(cursor, at, at + 2, `“\\${name}” is no escape. ${advice}`);
  // A raw control character behind the backslash is read as part of the string.
  return name;
}

/** RFC 8259 §6. What only looks like a number is kept as written, with a problem. */
export function readNumber(cursor: JsonCursor): JsonNumber {
  const { text, at: start } = cursor;
  const strict = matchAt(number, text, start);
  const written = strict || matchAt(looseNumber, text, start);
  cursor.at += written.length;
  if (!strict) {
    if (cursor.at === text.length && /^-$|[-+.eE]$/.test(written)) noteEnd(cursor, 'the rest of a number');
    else note(cursor, start, cursor.at, `“${shortened(written)}” is no JSON number. ${numberAdvice(written)}`);
  }
  return { type: 'number', span: spanOf(start, cursor.at), value: Number(written), written };
}

function numberAdvice(written: string): string {
  if (written.startsWith('+')) return 'A number takes no plus sign.';
  if (/^-?0[xob]/i.test(written)) return 'Numbers are decimal.';
  if (/^-?0\d/.test(written)) return 'A number takes no leading zero; quote it if it is an identifier.';
  if (/^-?\.|\.(?!\d)/.test(written)) return 'There must be a digit on both sides of the point.';
  return 'Quote it if it is a text.';
}

/** true, false and null; the words of other languages are read for what they mean, with a problem. */
export function readWord(cursor: JsonCursor): JsonNode | undefined {
  const { text, at: start } = cursor;
  const written = matchAt(word, text, start);
  if (written === '') return refuse(cursor, 'a value');
  const meant = meanings.get(written);
  if (written !== meant) {
    const cause = meant
      ? `JSON has no ${written}; write ${meant}.`
      : `“${shortened(written)}” is not quoted. Strings take double quotes.`;
    const rest = 'true false null'.split(' ').some((whole) => whole.startsWith(written));
    if (rest && start + written.length === text.length) return noteEnd(cursor, 'the rest of a word');
    note(cursor, start, start + written.length, cause);
    if (!meant) cursor.stopped = true;
  }
  if (!meant) return undefined;
  cursor.at += written.length;
  return wordNode(meant, start, cursor.at);
}

function wordNode(meant: string, start: number, end: number): JsonBoolean | JsonNull {
  const span = spanOf(start, end);
  return meant === 'null' ? { type: 'null', span } : { type: 'boolean', span, value: meant === 'true' };
}

const meanings = new Map([
  ['true', 'true'],
  ['false', 'false'],
  ['null', 'null'],
  ['True', 'true'],
  ['False', 'false'],
  ['None', 'null'],
  ['nil', 'null'],
  ['undefined', 'null'],
  ['NaN', 'null'],
  ['Infinity', 'null'],
]);

/** A name without quotes, as JavaScript allows it. */
export function readBareName(cursor: JsonCursor): JsonString | undefined {
  const { text, at: start } = cursor;
  const value = matchAt(word, text, start);
  if (value === '') return undefined;
  cursor.at += value.length;
  note(cursor, start, cursor.at, `the name ${shortened(value)} is not quoted. Names take double quotes.`);
  return { type: 'string', span: spanOf(start, cursor.at), value };
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.test(text) ? text.slice(at, pattern.lastIndex) : '';
}

const shortened = (text: string): string => (text.length > 30 ? `${text.slice(0, 29)}…` : text);
