import type { TextEdit } from '../../text/result.ts';
import { spanOf, type Span } from '../../text/span.ts';

/** Pieces of a text, in their order, which count as one without what stands between them. */
export interface Pieces {
  /** Where the characters [start, end) of the joined text stand. */
  readonly placesOf: (span: Span) => readonly Span[];
  /** The index in the joined text; undefined where no piece is. */
  readonly indexOf: (offset: number) => number | undefined;
  /** What has to be changed so that the pieces, joined, are another text: the first ones stay as long as they are. */
  readonly filledWith: (joined: string) => readonly TextEdit[];
  /** The same, but that all pieces are about equally long where some would be left empty. */
  readonly sharing: (joined: string) => readonly TextEdit[];
}

export function piecesOf(spans: readonly Span[]): Pieces {
  let length = 0;
  const pieces = spans.map((span) => {
    const from = length;
    length += span.end - span.start;
    return { span, from, to: length };
  });
  const last = pieces.at(-1);
  const filledWith = (joined: string): readonly TextEdit[] =>
    pieces.map((piece) => ({
      span: piece.span,
      text: joined.slice(piece.from, piece === last ? joined.length : piece.to),
    }));
  return {
    placesOf: ({ start, end }) =>
      pieces
        .filter(({ from, to }) => (start === end ? start >= from && start <= to : start < to && end > from))
        .slice(0, start === end ? 1 : pieces.length)
        .map(({ span, from }) =>
          spanOf(span.start + Math.max(start - from, 0), Math.min(span.start + end - from, span.end)),
        ),
    indexOf(offset) {
      const piece = pieces.find(({ span }) => offset >= span.start && offset <= span.end);
      return piece && piece.from + offset - piece.span.start;
    },
    filledWith,
    sharing(joined) {
      const each = Math.ceil(joined.length / pieces.length);
      if (joined.length > (last?.from ?? 0)) return filledWith(joined);
      return pieces.map(({ span }, index) => ({ span, text: joined.slice(index * each, (index + 1) * each) }));
    },
  };
}
