import { bisect } from '../core/text/bisect.ts';
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

/** Cuts a range of a text where a mark begins or ends. Linear in the text, n log n in the marks. */
export function runsOf(
  text: string,
  marks: readonly Mark[],
  range: Span = { start: 0, end: text.length },
): readonly Run[] {
  const inside = marks.filter(({ span }) => span.start < range.end && span.end > range.start && span.end > span.start);
  const cuts = new Set([range.start, range.end]);
  for (const { span } of inside) {
    cuts.add(Math.max(span.start, range.start));
    cuts.add(Math.min(span.end, range.end));
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

/** The marks of each line, in their order; one over several lines is in each. Lines are in order and apart. */
export function marksByLine(lines: readonly Span[], marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const byLine = lines.map((): Mark[] => []);
  for (const mark of marks) {
    const { start, end } = mark.span;
    const first = bisect(lines.length, (index) => (lines[index]?.start ?? 0) <= start);
    for (let index = Math.max(first, 0); (lines[index]?.start ?? Infinity) < end; index++) byLine[index]?.push(mark);
  }
  return byLine;
}

/** The lines of a text as ranges, without their line breaks; there is always one. */
export function linesOf(text: string): readonly Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    lines.push({ start, end });
    start = end + 1;
  }
  return [...lines, { start, end: text.length }];
}
