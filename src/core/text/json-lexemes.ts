import type { Span } from './span.ts';

/** An open string has no closing quote: it ends with its line, for JSON strings hold no line breaks. */
type LexemeKind = 'space' | 'open' | 'close' | 'comma' | 'colon' | 'string' | 'open-string' | 'word' | 'other';

/** One piece of a JSON text; numbers and words are one kind. */
export interface Lexeme extends Span {
  readonly kind: LexemeKind;
}

const order = ['other', 'space', 'open', 'close', 'comma', 'colon', 'string', 'word'] as const;
const members = ['', ' \t\r\n', '{[', '}]', ',', ':', '"'];
/** Index into `order` by character code: letters, digits and what numbers hold are words. */
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[\w$+.-]/.test(character)
    ? 7
    : Math.max(
        members.findIndex((all) => all.includes(character) && all !== ''),
        0,
      );
});

const kindAt = (text: string, index: number): number => kinds[text.charCodeAt(index)] ?? 0;

/** Splits a text into lexemes: every character belongs to exactly one, in damaged text too. */
export function jsonLexemes(text: string): readonly Lexeme[] {
  const lexemes: Lexeme[] = [];
  for (let start = 0; start < text.length;) {
    const code = kindAt(text, start);
    const kind = order[code] ?? 'other';
    if (kind === 'string') {
      const lexeme = stringAt(text, start);
      lexemes.push(lexeme);
      start = lexeme.end;
      continue;
    }
    let end = start + 1;
    if (kind === 'space' || kind === 'word' || kind === 'other')
      while (end < text.length && kindAt(text, end) === code) end++;
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
