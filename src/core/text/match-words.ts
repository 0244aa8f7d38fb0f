import type { Span } from './span.ts';

/** How well a text answers a query, and which of its characters do. */
export interface WordMatch {
  /** 0 is best. */
  readonly rank: number;
  /** Sorted, without overlap. */
  readonly marks: readonly Span[];
}

/** Characters of either that are looked at. */
const [mostOfQuery, mostOfText] = [80, 300];

/**
 * Holds a query against a text: every word of it must be found there. Best are words that begin so, the earlier the better; then
 * characters inside a word; then the first letters of words, and words with letters left out. Undefined where one is not found.
 */
export function matchWords(
  query: string,
  text: string,
  how: 'loosely' | 'by beginnings' = 'loosely',
): WordMatch | undefined {
  const lower = text.slice(0, mostOfText).toLowerCase();
  // A letter such as İ gets longer, and then no index is ours.
  if (lower.length !== Math.min(text.length, mostOfText)) return undefined;
  const starts = wordStarts(lower);
  let rank = 0;
  const marks: Span[] = [];
  const words = query.slice(0, mostOfQuery).toLowerCase().split(/\s+/).filter(Boolean);
  for (const word of words) {
    const found = atBeginning(word, lower, starts) ?? (how === 'loosely' ? anywhere(word, lower, starts) : undefined);
    if (!found) return undefined;
    rank += found.rank / words.length;
    marks.push(...found.marks);
  }
  return { rank, marks: joined(marks) };
}

const isLetter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/** The index of each character that begins a word. */
function wordStarts(text: string): readonly number[] {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += 1)
    if (isLetter(text.charAt(at)) && (at === 0 || !isLetter(text.charAt(at - 1)))) starts.push(at);
  return starts;
}

function atBeginning(word: string, text: string, starts: readonly number[]): WordMatch | undefined {
  if (text === word) return { rank: 0, marks: [{ start: 0, end: word.length }] };
  const index = starts.findIndex((start) => text.startsWith(word, start));
  const start = starts[index];
  if (start === undefined) return undefined;
  // A whole word is better than the beginning of one, and an earlier one better than a later one.
  const isWhole = !isLetter(text.charAt(start + word.length));
  return { rank: 1 + (isWhole ? 0 : 2) + Math.min(index, 9) / 10, marks: [{ start, end: start + word.length }] };
}

/** From this rank on the letters of a word are not next to each other. */
export const scattered = 8;

function anywhere(word: string, text: string, starts: readonly number[]): WordMatch | undefined {
  const start = text.indexOf(word);
  if (start >= 0) return { rank: 6, marks: [{ start, end: start + word.length }] };
  return word.length < 2 ? undefined : (initials(word, text, starts) ?? withGaps(word, text, starts));
}

/** "cah" in "Copy as header": each letter begins a word, in order. */
function initials(word: string, text: string, starts: readonly number[]): WordMatch | undefined {
  const marks: Span[] = [];
  let next = 0;
  for (const start of starts) {
    if (text.charAt(start) !== word.charAt(next)) continue;
    marks.push({ start, end: start + 1 });
    next += 1;
    if (next === word.length) return { rank: scattered, marks };
  }
  return undefined;
}

/** "glosary" in "Glossary": one word that begins with the same letter has all letters in order, and few more between them. */
function withGaps(word: string, text: string, starts: readonly number[]): WordMatch | undefined {
  if (word.length < 3) return undefined;
  for (const start of starts) {
    const marks: Span[] = [];
    let next = 0;
    for (let at = start; at < text.length && isLetter(text.charAt(at)) && next < word.length; at += 1) {
      if (text.charAt(at) === word.charAt(next)) {
        marks.push({ start: at, end: at + 1 });
        next += 1;
      } else if (at === start || at - start - next >= mostGaps) break;
    }
    if (next === word.length) return { rank: scattered + 1, marks };
  }
  return undefined;
}

/** Letters that may be left out. */
const mostGaps = 3;

function joined(marks: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const mark of marks.toSorted((one, other) => one.start - other.start)) {
    const last = all.at(-1);
    if (last && mark.start <= last.end) all[all.length - 1] = { start: last.start, end: Math.max(last.end, mark.end) };
    else all.push(mark);
  }
  return all;
}
