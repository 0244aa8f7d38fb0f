import { bisect } from './bisect.ts';
import { commonLexemes } from './json-common.ts';
import { canonicalGap, eachGap, spacingOf } from './json-gaps.ts';
import { lengthOf, spanOf, type Span } from './span.ts';

/** A JSON text set out to be read: only white space differs from the text, so every position has its place in both. */
export interface JsonView {
  readonly text: string;
  /** An index of the text to one of the view; in white space, the end of the lexeme before it or the next one's start. */
  toView(index: number): number;
  /** An index of the view to one of the text. */
  toText(index: number): number;
  /** For a span: its end belongs to the character before it, not to the one behind. */
  spanToView(span: Span): Span;
  spanToText(span: Span): Span;
}

/** Indentation must not blow a text up: a view larger than this is not made, the text itself is shown. */
const largestView = (length: number): number => 0x40000 + 8 * length;

/**
 * Two spaces a level, one member or item a line, `"name": value`, `{}` and `[]` in one piece. Damaged text is set out
 * as far as its brackets make sense; nothing but white space is ever added or dropped.
 */
export function formatJson(text: string): JsonView {
  const limit = largestView(text.length);
  const solids: Span[] = [];
  const starts: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  let written = 0;
  eachGap(text, (gap, solid) => {
    // The depth alone could make an indentation beyond all bounds.
    if (length + 2 * gap.depth > limit) {
      length = Infinity;
      return;
    }
    const space = canonicalGap(gap);
    // What stays as it is goes over in one piece.
    if (space !== undefined && !isWritten(text, gap, space)) {
      pieces.push(text.slice(written, gap.start), space);
      written = gap.end;
    }
    length += space === undefined ? lengthOf(gap) : space.length;
    if (!solid) return;
    solids.push(solid);
    starts.push(length);
    length += lengthOf(solid);
  });
  if (length === Infinity) return viewAs(text, text);
  pieces.push(text.slice(written));
  return viewBy(pieces.join(''), solids, starts);
}

const isWritten = (text: string, { start, end }: Span, space: string): boolean =>
  end - start === space.length && (space === '' || text.startsWith(space, start));

/** A view that somebody else made of the text, half typed perhaps: what the two have in common has its place in both. */
export function viewAs(text: string, view: string): JsonView {
  if (text === view) return viewBy(view, [spanOf(0, text.length)], [0]);
  const ours = spacingOf(text).solids;
  const theirs = spacingOf(view).solids;
  const { head, tail } = commonLexemes(text, ours, view, theirs);
  const shared = [...ours.slice(0, head), ...ours.slice(ours.length - tail)];
  const shown = [...theirs.slice(0, head), ...theirs.slice(theirs.length - tail)];
  return viewBy(
    view,
    shared,
    shown.map(({ start }) => start),
  );
}

/** `solids` are the lexemes of the text that stand in the view, too, where they begin at `starts`. */
function viewBy(view: string, solids: readonly Span[], starts: readonly number[]): JsonView {
  const inText = (index: number): number | undefined => solids[index]?.start;
  const inView = (index: number): number | undefined => starts[index];
  /** Within a lexeme by its offset, behind it to where the next one begins. */
  const mapped = (from: typeof inText, to: typeof inText, index: number): number => {
    const at = Math.max(
      bisect(solids.length, (other) => (from(other) ?? 0) <= index),
      0,
    );
    const offset = index - (from(at) ?? 0);
    const solid = solids[at];
    const length = solid ? lengthOf(solid) : 0;
    if (offset <= length) return (to(at) ?? 0) + Math.max(offset, 0);
    return to(at + 1) ?? (to(at) ?? 0) + length;
  };
  const toView = (index: number): number => mapped(inText, inView, index);
  const toText = (index: number): number => mapped(inView, inText, index);
  const both = (map: JsonView['toView'], { start, end }: Span): Span => {
    const from = map(start);
    return spanOf(from, end > start ? Math.max(map(end - 1) + 1, from) : from);
  };
  return {
    text: view,
    toView,
    toText,
    spanToView: (span) => both(toView, span),
    spanToText: (span) => both(toText, span),
  };
}
