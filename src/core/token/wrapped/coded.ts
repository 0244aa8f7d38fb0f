import { spanOf, type Span } from '../../text/span.ts';
import type { PlainWrapping } from '../find/wrapping.ts';
import { codings, decompressed, isCompressed } from './codings.ts';
import { digitRun } from '../find/digit-runs.ts';
import { beginsCoded } from '../find/may-be-wrapped.ts';

/** A text behind an encoding, and what leads back to it. */
export interface Coded {
  readonly text: string;
  /** With what says how it is encoded: "base64-". */
  readonly start: number;
  readonly pieces: readonly Span[];
  readonly coded: NonNullable<PlainWrapping['coded']>;
  /** "base64-decoding and decompressing" */
  readonly verb: string;
}

const strict = new TextDecoder('utf-8', { fatal: true });

/** Nothing but characters, tabs and line breaks. */
const isText = (text: string): boolean => !/[^\P{Cc}\t\r\n]/u.test(text);

/** All that is text behind base64, base32 or hexadecimal in a part of a text, in its order, but for what was `seen` before. */
export function codedIn(text: string, part: Span, seen: Set<string>): readonly Coded[] {
  const found: Coded[] = [];
  for (let at = part.start; ;) {
    const run = digitRun(text, at, part.end);
    if (!run) return found;
    at = run.end;
    const digits = text.slice(run.start, run.end);
    if (!beginsCoded(digits)) continue;
    const lead = digits.startsWith('base64-') ? 'base64-'.length : 0;
    const pieces = linesFrom(text, spanOf(run.start + lead, run.end), part.end);
    at = Math.max(at, pieces.at(-1)?.end ?? at);
    const joined = pieces.map(({ start, end }) => text.slice(start, end)).join('');
    if (seen.has(joined)) continue;
    seen.add(joined);
    const coded = decoded(joined, pieces);
    if (coded) found.push({ ...coded, start: run.start });
  }
}

/** A line of nothing else, so that a name at the beginning of the next line ("type: Opaque") is none. */
const nextLine = /\r?\n[ \t]{0,40}([\w+/-]+)(?=={0,6}[ \t]{0,40}(?:[\r\n"'`<,;)\]}]|$))/y;
const padding = /={1,6}/y;

/** The lines that an encoder has cut one text into: all but the last are as long as the first. */
function linesFrom(text: string, first: Span, end: number): readonly Span[] {
  const lines = [first];
  const width = first.end - first.start;
  const start = text.slice(first.start, first.start + 8);
  // Another text with the same beginning, such as the next token of a list.
  const beginsAlike = (line: string): boolean => line.startsWith(start);
  let at = first.end;
  for (let last = first; last.end - last.start === width;) {
    nextLine.lastIndex = at;
    const [match, line = ''] = nextLine.exec(text) ?? [];
    if (match === undefined || line.length > width || at + match.length > end || beginsAlike(line)) break;
    at += match.length;
    last = spanOf(at - line.length, at);
    lines.push(last);
  }
  padding.lastIndex = at;
  const [equals = ''] = padding.exec(text) ?? [];
  return lines.map((line, index) => (index === lines.length - 1 ? spanOf(line.start, line.end + equals.length) : line));
}

function decoded(joined: string, pieces: readonly Span[]): Omit<Coded, 'start'> | undefined {
  for (const [index, coding] of codings.entries()) {
    if (!coding.pattern.test(joined)) continue;
    const bytes = coding.decode(joined);
    const isSmaller = isCompressed(bytes);
    const plain = isSmaller ? decompressed(bytes) : bytes;
    const inside = plain && textOf(plain);
    if (inside === undefined) continue;
    const coded = { digits: joined, coding: index, isCompressed: isSmaller };
    return { text: inside, pieces, coded, verb: `${coding.verb}${isSmaller ? ' and decompressing' : ''}` };
  }
  return undefined;
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = strict.decode(bytes);
    return isText(text) ? text : undefined;
  } catch {
    return undefined;
  }
}
