import type { Span } from '../core/text/span.ts';

/** A class that a range of a text is shown in. Marks may overlap; where they do, the text has all their classes. */
export interface Mark {
  readonly span: Span;
  readonly className: string;
}

/** A remark shown behind a line. */
export interface Hint {
  /** Index in the text, of the value that the hint is about. */
  readonly at: number;
  readonly text: string;
}

/** A piece of a text that has the same classes throughout. */
export interface Run {
  readonly start: number;
  readonly text: string;
  readonly className: string;
}

/** A line of a text, without its line break, in runs; an empty line has none. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly runs: readonly Run[];
}

/** Cuts a text where a mark begins or ends. Linear in the text, n log n in the marks. */
export function runsOf(text: string, marks: readonly Mark[]): readonly Run[] {
  const inside = marks.filter(({ span }) => span.start < text.length && span.end > Math.max(span.start, 0));
  const cuts = new Set([0, text.length]);
  for (const { span } of inside) {
    cuts.add(Math.max(span.start, 0));
    cuts.add(Math.min(span.end, text.length));
  }
  const opening = [...inside].sort((a, b) => a.span.start - b.span.start);
  const edges = [...cuts].sort((a, b) => a - b);
  const runs: Run[] = [];
  let open: Mark[] = [];
  let next = 0;
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1];
    if (end === undefined) break;
    open = open.filter(({ span }) => span.end > start);
    for (let mark = opening[next]; mark && mark.span.start <= start; mark = opening[++next]) open.push(mark);
    runs.push({ start, text: text.slice(start, end), className: open.map((mark) => mark.className).join(' ') });
  }
  return runs;
}

/** A text in its lines, and those in their runs; there is always one line. As fast as `runsOf`, however many lines there are. */
export function linesOf(text: string, marks: readonly Mark[]): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  let runs: Run[] = [];
  const endLine = (end: number): void => {
    lines.push({ start, end, runs });
    start = end + 1;
    runs = [];
  };
  for (const run of runsOf(text, marks)) {
    let from = 0;
    for (let to = run.text.indexOf('\n'); to >= 0; to = run.text.indexOf('\n', from)) {
      if (to > from) runs.push(pieceOf(run, from, to));
      endLine(run.start + to);
      from = to + 1;
    }
    if (from < run.text.length) runs.push(from === 0 ? run : pieceOf(run, from, run.text.length));
  }
  endLine(text.length);
  return lines;
}

const pieceOf = ({ start, text, className }: Run, from: number, to: number): Run => ({
  start: start + from,
  text: text.slice(from, to),
  className,
});
