import type { Lexeme } from './json-lexemes.ts';

/** How many lexemes two texts have in common at the beginning and, behind those, at the end. */
export function commonLexemes(
  text: string,
  ours: readonly Lexeme[],
  view: string,
  theirs: readonly Lexeme[],
): { readonly head: number; readonly tail: number } {
  const most = Math.min(ours.length, theirs.length);
  let head = 0;
  while (head < most && sameLexeme(text, ours[head], view, theirs[head])) head++;
  let tail = 0;
  while (tail < most - head && sameLexeme(text, ours[ours.length - 1 - tail], view, theirs[theirs.length - 1 - tail]))
    tail++;
  return { head, tail };
}

export function sameLexeme(text: string, one: Lexeme | undefined, view: string, other: Lexeme | undefined): boolean {
  if (!one || !other || one.kind !== other.kind || one.end - one.start !== other.end - other.start) return false;
  return text.slice(one.start, one.end) === view.slice(other.start, other.end);
}
