import type { Span } from '../core/text/span.ts';

interface Props {
  readonly text: string;
  readonly marks: readonly Span[];
}

/** A text with what a query found in it. */
export function Marked({ text, marks }: Props) {
  const pieces = marks.map(({ start, end }, index) => ({
    start,
    before: text.slice(marks[index - 1]?.end ?? 0, start),
    found: text.slice(start, end),
  }));
  return (
    <>
      {pieces.map(({ start, before, found }) => (
        <span key={start}>
          {before}
          <mark>{found}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
}
