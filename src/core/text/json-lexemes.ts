import type { Span } from './span.ts';

/** An open string has no closing quote: it ends with its line, for JSON strings hold no line breaks. */
export type LexemeKind = 'space' | 'open' | 'close' | 'comma' | 'colon' | 'string' | 'open-string' | 'word' | 'other';

/** One piece of a JSON text; numbers and words are one kind. */
export interface Lexeme extends Span {
  readonly kind: LexemeKind;
}

const kinds = new Map<string, LexemeKind>();
const learn = (characters: string, kind: LexemeKind): void =>
  characters.split('').forEach((character) => kinds.set(character, kind));
learn(' \t\r\n', 'space');
learn('{[', 'open');
learn('}]', 'close');
learn(',', 'comma');
learn(':', 'colon');
learn('"', 'string');
learn('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_$+-.', 'word');

const kindAt = (text: string, index: number): LexemeKind => kinds.get(text.charAt(index)) ?? 'other';

/** Splits a text into lexemes: every character belongs to exactly one, in damaged text too. */
export function jsonLexemes(text: string): readonly Lexeme[] {
  const lexemes: Lexeme[] = [];
  for (let start = 0; start < text.length;) {
    const kind = kindAt(text, start);
    if (kind === 'string') {
      const lexeme = stringAt(text, start);
      lexemes.push(lexeme);
      start = lexeme.end;
      continue;
    }
    let end = start + 1;
    if (kind === 'space' || kind === 'word' || kind === 'other')
      while (end < text.length && kindAt(text, end) === kind) end++;
    lexemes.push({ kind, start, end });
    start = end;
  }
  return lexemes;
}

function stringAt(text: string, start: number): Lexeme {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return { kind: 'string', start, end: at + 1 };
    if (code === 0x0a || code === 0x0d) return { kind: 'open-string', start, end: at };
    const next = code === 0x5c ? text.charCodeAt(at + 1) : 0x0a;
    if (next !== 0x0a && next !== 0x0d) at++;
  }
  return { kind: 'open-string', start, end: text.length };
}
