import { endOf, withoutEnd } from '../../text/end-of.ts';
import type { Span } from '../../text/span.ts';
import { spanOf } from '../../text/span.ts';
import { numbered } from '../find/may-be-wrapped.ts';

/** Values whose names differ in a number at their end alone, as the pieces of a long cookie. */
export interface NumberedPieces {
  /** "__Secure-next-auth.session-token" */
  readonly name: string;
  /** In the order of their numbers, each number once. */
  readonly pieces: readonly NumberedPiece[];
}

interface NumberedPiece {
  readonly number: number;
  readonly span: Span;
  readonly text: string;
}

/** Groups all numbered values of a text by their names. */
export function numberedPieces(text: string): readonly NumberedPieces[] {
  const groups = new Map<string, Map<number, NumberedPiece>>();
  for (const match of text.matchAll(numbered)) {
    const [whole, separator = '', digits = '', value = ''] = match;
    const before = text.slice(Math.max(0, match.index - longestName), match.index);
    const name = endOf(before, /[\w.%-]/);
    if (name === '') continue;
    const end = match.index + whole.length;
    const number = Number(digits);
    const key = name + separator;
    const group = groups.get(key) ?? new Map<number, NumberedPiece>();
    groups.set(key, group);
    // A browser keeps one value for a name; of a log the first one counts.
    if (!group.has(number)) group.set(number, { number, span: spanOf(end - value.length, end), text: value });
  }
  return [...groups].map(([key, pieces]) => ({
    name: withoutEnd(key, /[._-]/),
    pieces: [...pieces.values()].toSorted((one, other) => one.number - other.number),
  }));
}

const longestName = 120;
