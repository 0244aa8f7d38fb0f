import { sliceExcerpt, type Excerpt, type Piece } from '../../text/excerpt.ts';

/** A part of an excerpt as pieces of the paste, to be joined with others. */
export function piecesOf(excerpt: Excerpt, start: number, end: number): readonly Piece[] {
  const slice = sliceExcerpt(excerpt, start, end);
  return slice.runs.map((run, index) => {
    const text = slice.text.slice(run.at, slice.runs[index + 1]?.at);
    return { text, origin: run.origin, width: run.width };
  });
}
