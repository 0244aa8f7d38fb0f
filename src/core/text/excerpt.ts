import { spanOf, type Span } from './span.ts';

/**
 * A text taken out of the pasted text, which may have been cleaned on the way: line breaks dropped, escapes resolved.
 * Every index of it knows the offset in the paste that it came from.
 */
export interface Excerpt {
  readonly text: string;
  /** Where it stands in the pasted text, from its first to behind its last character. */
  readonly span: Span;
  readonly runs: readonly Run[];
  /** Offset in the pasted text of the character at `index`; `text.length` gives the end of the span. */
  originOf(index: number): number;
}

/** Characters from `at` on (until the next run) stand in the paste from `origin` on, each `width` code units wide. */
export interface Run {
  readonly at: number;
  readonly origin: number;
  readonly width: number;
}

/** One piece of the pasted text; `width` above 1 says that each character was written as an escape, such as %2E. */
export interface Piece {
  readonly text: string;
  readonly origin: number;
  readonly width?: number;
}

/** The text of the paste between two offsets, as it stands. */
export const excerptOf = (pasted: string, span: Span = spanOf(0, pasted.length)): Excerpt =>
  excerptFromPieces([{ text: pasted.slice(span.start, span.end), origin: span.start }], span.start);

/** Joins pieces in the order of the paste. `emptyAt` is where an excerpt without any character stands. */
export function excerptFromPieces(pieces: readonly Piece[], emptyAt = 0): Excerpt {
  const runs: Run[] = [];
  const texts: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const width = piece.width ?? 1;
    const last = runs.at(-1);
    const continues = last && last.width === width && last.origin + (length - last.at) * width === piece.origin;
    if (!continues) runs.push({ at: length, origin: piece.origin, width });
    texts.push(piece.text);
    length += piece.text.length;
  }
  return excerptFromRuns(texts.join(''), runs, emptyAt);
}

/** Where the characters [start, end) of an excerpt stand in the pasted text, escapes and dropped breaks included. */
export function originSpan(excerpt: Excerpt, start: number, end: number): Span {
  const from = excerpt.originOf(start);
  return spanOf(from, end > start ? endOfOrigin(excerpt.runs, end - 1, from) : from);
}

/** A part of an excerpt, still knowing where it came from. */
export function sliceExcerpt(excerpt: Excerpt, start: number, end: number): Excerpt {
  const text = excerpt.text.slice(start, end);
  const runs: Run[] = [];
  const count = text === '' ? 0 : excerpt.runs.length;
  // By index: a copy of the runs behind would make slicing an excerpt into lines take quadratic time.
  for (let index = Math.max(runIndexAt(excerpt.runs, start), 0); index < count; index++) {
    const run = excerpt.runs[index];
    if (!run || run.at >= end) break;
    const at = Math.max(run.at, start);
    runs.push({ at: at - start, origin: run.origin + (at - run.at) * run.width, width: run.width });
  }
  return excerptFromRuns(text, runs, excerpt.originOf(start));
}

function excerptFromRuns(text: string, runs: readonly Run[], emptyAt: number): Excerpt {
  const start = runs[0]?.origin ?? emptyAt;
  const end = text === '' ? start : endOfOrigin(runs, text.length - 1, start);
  const originOf = (index: number): number => {
    if (index >= text.length) return end;
    const run = runs[runIndexAt(runs, index)];
    return run ? run.origin + (Math.max(index, 0) - run.at) * run.width : start;
  };
  return { text, span: spanOf(start, end), runs, originOf };
}

function endOfOrigin(runs: readonly Run[], index: number, fallback: number): number {
  const run = runs[runIndexAt(runs, index)];
  return run ? run.origin + (index - run.at + 1) * run.width : fallback;
}

/** Index of the last run that starts at or before `index`, by bisection; -1 where there is none. */
function runIndexAt(runs: readonly Run[], index: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run && run.at <= index) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}
