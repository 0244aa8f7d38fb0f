import { deepestJson } from '../../text/work-caps.ts';
import { frameOf, telling, type Frame, type Leaf } from './frame.ts';

const opening = /^[\s\uFEFF]*[{[]/;
/** Numbers, words and white space. */
const between = /[^"{}[\],:]+/y;
/** Characters of a string that is kept. */
const mostKept = 2_000;

interface Open {
  readonly frame: Frame;
  readonly isObject: boolean;
  /** How many elements are before. */
  count: number;
  /** Of the member whose value comes next; undefined where a name does. */
  name: string | undefined;
}

/**
 * The values of a JSON text in which some offsets are, by offset; none behind a place where it is not JSON. `offsets` are sorted. What
 * tells of a value may be behind it: read the result at the end. Takes time in proportion to the text.
 */
export function jsonLeaves(text: string, offsets: readonly number[]): ReadonlyMap<number, Leaf> {
  const found = new Map<number, Leaf>();
  const open: Open[] = [];
  let next = 0;
  for (let at = opening.exec(text)?.[0].length ?? text.length + 1, end = at; at <= text.length; at = end) {
    const character = text.charAt(at - 1);
    end = at + 1;
    const top = open.at(-1);
    switch (character) {
      case '{':
      case '[':
        if (open.length >= deepestJson) return found;
        open.push(opened(top, character === '{'));
        break;
      case '}':
      case ']':
        open.pop();
        if (open.length === 0) return found;
        break;
      case ',':
        if (top) nextIn(top);
        break;
      case '"': {
        const close = closingQuote(text, at);
        if (close < 0 || !top) return found;
        takeString(top, text, at, close);
        const leaf = { frame: top.frame, name: top.isObject ? top.name : undefined };
        for (; (offsets[next] ?? Infinity) <= close; next++) found.set(offsets[next] ?? 0, leaf);
        end = close + 2;
        break;
      }
      case ':':
        break;
      default:
        end = behind(text, at);
    }
  }
  return found;
}

/** Where the next lexeme may be, counted as `at` is: from 1. */
function behind(text: string, at: number): number {
  between.lastIndex = at - 1;
  between.test(text);
  return Math.max(between.lastIndex, at) + 1;
}

function opened(around: Open | undefined, isObject: boolean): Open {
  const step = around && (around.isObject ? around.name : around.count);
  const frame = frameOf(around?.frame, step);
  if (around && typeof step === 'string' && telling.has(step)) around.frame.inner.set(step, frame);
  return { frame, isObject, count: 0, name: undefined };
}

function nextIn(top: Open): void {
  top.count++;
  top.name = undefined;
}

/** A name, or the value of the member that was named last. */
function takeString(top: Open, text: string, start: number, end: number): void {
  if (!top.isObject) return;
  const isShort = end - start <= mostKept;
  if (top.name === undefined) top.name = isShort ? meaningOf(text.slice(start, end)) : '';
  else if (isShort && telling.has(top.name)) top.frame.texts.set(top.name, meaningOf(text.slice(start, end)));
}

function meaningOf(escaped: string): string {
  if (!escaped.includes('\\')) return escaped;
  try {
    return String(JSON.parse(`"${escaped}"`));
  } catch {
    return escaped;
  }
}

function closingQuote(text: string, from: number): number {
  let end = text.indexOf('"', from);
  while (end >= 0 && isEscaped(text, end, from)) end = text.indexOf('"', end + 1);
  return end;
}

function isEscaped(text: string, at: number, from: number): boolean {
  let start = at;
  while (start > from && text.charAt(start - 1) === '\\') start--;
  return (at - start) % 2 === 1;
}
