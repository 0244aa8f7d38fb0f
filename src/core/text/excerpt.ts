import { bisect } from './bisect.ts';
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
  let last: Run | undefined;
  let text = '';
  for (const { text: more, origin, width = 1 } of pieces) {
    if (more === '') continue;
    const at = text.length;
    if (last?.width !== width || last.origin + (at - last.at) * width !== origin)
      runs.push((last = { at, origin, width }));
    text += more;
  }
  return excerptFromRuns(text, runs, emptyAt);
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

/** An excerpt from the data that make it up, as after it was sent to a worker. `emptyAt` as above. */
export function excerptFromRuns(text: string, runs: readonly Run[], emptyAt: number): Excerpt {
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

/** Index of the last run that starts at or before `index`; -1 where there is none. */
const runIndexAt = (runs: readonly Run[], index: number): number =>
  bisect(runs.length, (other) => (runs[other]?.at ?? 0) <= index);
