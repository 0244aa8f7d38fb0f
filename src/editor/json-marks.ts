import { jsonLexemes, type Lexeme } from '../core/text/json-lexemes.ts';
import type { Span } from '../core/text/span.ts';
import type { Mark } from './marks.ts';

/** Whose colour the names of a JSON text have. */
export type MarkedPart = 'header' | 'payload' | 'unprotected' | 'recipient';

/**
 * The colours of some lines of a JSON text: names in the colour of their part, strings and numbers in their own. No
 * lexeme goes over a line's end, so any lines can be coloured by themselves; damaged text, too.
 */
export function jsonMarks(text: string, field: MarkedPart, { start, end }: Span): readonly Mark[] {
  const lines = text.slice(start, end);
  const solids = jsonLexemes(lines).filter((lexeme) => lexeme.kind !== 'space');
  return solids.flatMap((lexeme, index) => {
    const className = classOf(lines, lexeme, solids[index + 1], field);
    return className ? [{ span: { start: start + lexeme.start, end: start + lexeme.end }, className }] : [];
  });
}

function classOf(text: string, lexeme: Lexeme, next: Lexeme | undefined, field: MarkedPart): string | undefined {
  if (lexeme.kind === 'string' && next?.kind === 'colon') return `mark-name-${field}`;
  if (lexeme.kind === 'string' || lexeme.kind === 'open-string') return 'mark-string';
  if (lexeme.kind !== 'word') return undefined;
  return /^[-\d]/.test(text.slice(lexeme.start, lexeme.end)) ? 'mark-number' : 'mark-word';
}
