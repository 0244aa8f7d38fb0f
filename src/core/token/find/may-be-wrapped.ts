import { spanOf, type Span } from '../../text/span.ts';
import { digitRun } from './digit-runs.ts';
import { decodeLoosely } from './find-decode.ts';
import type { Sighting } from './sighting.ts';

/** What ends with a number and has a value, as the pieces of a cookie do; what it names is looked for before the number. */
export const numbered =
  /([._-])(\d{1,2})(?:=["']?|["']\s?:\s?["']|["']\s?,\s?["']value["']\s?:\s?["']|\t| {2,9})([\w.~%+/=-]{16,})/g;

/** Gzip and zlib in base64, text in hexadecimal, anything in base32. */
const otherCoding = /^(?:H4sI|e(?:J[w-z]|N[o-r]|A[E-H])|(?:[2-7][\da-fA-F]){12}|[A-Z2-7]{32})/;
/** The first of four digits has the upper six bits of a byte: those of a tab, a line break or a printable character. */
const mayBeReadable = /^(?:[CDI-Za-f][\w+/-]{3}){6}/;
const readable = /^[\t\r\n\x20-\x7e]{20,}/;

/** Whether so many digits begin like an encoded text. */
export function beginsCoded(digitsOfText: string): boolean {
  const start = digitsOfText.replace(/^base64-/, '').slice(0, 32);
  return otherCoding.test(start) || (mayBeReadable.test(start) && readable.test(decodeLoosely(start)));
}

/** Whether there may be tokens behind another encoding, or in pieces, in a text in which `found` stand as they are. */
export function mayBeWrapped(text: string, found: readonly Sighting[]): boolean {
  const gaps = gapsOf(
    text,
    found.map(({ excerpt }) => excerpt.span),
  );
  return isNumbered(text) || gaps.some((gap) => hasCoded(text, gap));
}

/** Whether the text has numbered values, of which what was found may be one. */
export const isNumbered = (text: string): boolean => text.search(numbered) >= 0;

function hasCoded(text: string, { start, end }: Span): boolean {
  for (let run = digitRun(text, start, end); run; run = digitRun(text, run.end, end))
    if (beginsCoded(text.slice(run.start, run.start + mostOfStart))) return true;
  return false;
}

/** Characters by which an encoding is told. */
const mostOfStart = 60;

/** What stands before, between and behind some spans of a text. */
export function gapsOf(text: string, spans: readonly Span[]): readonly Span[] {
  const gaps: Span[] = [];
  let from = 0;
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    if (start > from) gaps.push(spanOf(from, start));
    from = Math.max(from, end);
  }
  return [...gaps, spanOf(from, text.length)];
}
