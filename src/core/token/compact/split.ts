import { sliceExcerpt, type Excerpt } from '../../text/excerpt.ts';

/** More pieces than any token has are not told apart: the last one holds all the rest. */
const mostPieces = 8;

/** A text cut at its periods. */
export interface Pieces {
  readonly pieces: readonly Excerpt[];
  /** How many there are in truth, which may be more than were cut. */
  readonly count: number;
  /** Somebody shortened the token: three periods or more in a row, or the one character for them, cut nothing. */
  readonly isShortened: boolean;
}

export function splitAtPeriods(excerpt: Excerpt): Pieces {
  const { text } = excerpt;
  const pieces: Excerpt[] = [];
  let [start, count] = [0, 1];
  for (const { 0: run, index } of text.matchAll(/\.+/g)) {
    if (run.length > 2) continue;
    for (let at = index; at < index + run.length; at++) {
      count++;
      if (pieces.length === mostPieces - 1) continue;
      pieces.push(sliceExcerpt(excerpt, start, at));
      start = at + 1;
    }
  }
  pieces.push(sliceExcerpt(excerpt, start, text.length));
  return { pieces, count, isShortened: /\.{3}|\u2026/.test(text) };
}

/** An excerpt without white space at its ends. */
export function trimExcerpt(excerpt: Excerpt): Excerpt {
  const { text } = excerpt;
  const start = text.length - text.trimStart().length;
  const end = Math.max(text.trimEnd().length, start);
  return end - start === text.length ? excerpt : sliceExcerpt(excerpt, start, end);
}
