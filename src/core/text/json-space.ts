import { note, quote, type JsonCursor } from './json-cursor.ts';

const comment = /\/\/[^\r\n]*|\/\*[^]*?(?:\*\/|$)/y;
const otherSpace = /[\s\u200b-\u200f\u2060\ufeff]+/y;

/** Passes over white space (RFC 8259 §2), and, with a problem noted, over comments and other blanks. */
export function skipSpace(cursor: JsonCursor): void {
  const { text } = cursor;
  for (;;) {
    const code = text.charCodeAt(cursor.at);
    if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) cursor.at++;
    else if (code === 0x2f || code > 0x7e || code === 0x0b || code === 0x0c) {
      if (!skipOdd(cursor)) return;
    } else return;
  }
}

function skipOdd(cursor: JsonCursor): boolean {
  const { text, at } = cursor;
  for (const blank of [comment, otherSpace]) {
    blank.lastIndex = at;
    const found = blank.exec(text)?.[0];
    if (!found) continue;
    const what =
      blank === comment ? 'this is a comment, and JSON has none' : `${quote(found)} is no white space in JSON`;
    note(cursor, at, at + found.length, `${what}. Remove it.`);
    cursor.at += found.length;
    return true;
  }
  return false;
}
