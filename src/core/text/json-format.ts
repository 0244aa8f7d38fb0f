import { canonicalGap, spacingOf } from './json-gaps.ts';
import { commonLexemes } from './json-common.ts';
import { spanOf, type Span } from './span.ts';

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
  const { solids, gaps } = spacingOf(text);
  const limit = largestView(text.length);
  const pieces: string[] = [];
  const starts: number[] = [];
  let length = 0;
  for (const [index, gap] of gaps.entries()) {
    // The depth alone could make an indentation beyond all bounds.
    if (length + 2 * gap.depth > limit) return viewAs(text, text);
    const space = canonicalGap(gap) ?? text.slice(gap.start, gap.end);
    const solid = solids[index];
    pieces.push(space);
    length += space.length;
    if (!solid) break;
    starts.push(length);
    pieces.push(text.slice(solid.start, solid.end));
    length += solid.end - solid.start;
  }
  return viewBy(pieces.join(''), {
    texts: solids.map(({ start }) => start),
    views: starts,
    lengths: solids.map(lengthOf),
  });
}

/** A view that somebody else made of the text, half typed perhaps: what the two have in common has its place in both. */
export function viewAs(text: string, view: string): JsonView {
  if (text === view) return viewBy(view, { texts: [0], views: [0], lengths: [text.length] });
  const ours = spacingOf(text).solids;
  const theirs = spacingOf(view).solids;
  const { head, tail } = commonLexemes(text, ours, view, theirs);
  const shared = [...ours.slice(0, head), ...ours.slice(ours.length - tail)];
  const shown = [...theirs.slice(0, head), ...theirs.slice(theirs.length - tail)];
  return viewBy(view, {
    texts: shared.map(({ start }) => start),
    views: shown.map(({ start }) => start),
    lengths: shared.map(lengthOf),
  });
}

const lengthOf = ({ start, end }: Span): number => end - start;

/** Where each lexeme begins in both texts, and its length, which is the same in both. */
interface Pairing {
  readonly texts: readonly number[];
  readonly views: readonly number[];
  readonly lengths: readonly number[];
}

function viewBy(text: string, { texts, views, lengths }: Pairing): JsonView {
  const toView = (index: number): number => mapped(texts, views, lengths, index);
  const toText = (index: number): number => mapped(views, texts, lengths, index);
  const both = (map: JsonView['toView'], { start, end }: Span): Span => {
    const from = map(start);
    return spanOf(from, end > start ? Math.max(map(end - 1) + 1, from) : from);
  };
  return { text, toView, toText, spanToView: (span) => both(toView, span), spanToText: (span) => both(toText, span) };
}

/** From one text to the other: within a lexeme by its offset, behind it to where the next one begins. */
function mapped(from: readonly number[], to: readonly number[], lengths: readonly number[], index: number): number {
  let low = 0;
  let high = from.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((from[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const offset = index - (from[low] ?? 0);
  const length = lengths[low] ?? 0;
  if (offset <= length) return (to[low] ?? 0) + Math.max(offset, 0);
  return to[low + 1] ?? (to[low] ?? 0) + length;
}
