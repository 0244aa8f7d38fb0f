import type { Problem } from './result.ts';
import { spanOf } from './span.ts';

/** Why a text is no JSON; 'depth' says that it may be JSON, only deeper than is read here. */
export interface JsonProblem extends Problem {
  readonly kind: 'syntax' | 'depth' | 'byte-order-mark';
}

/** Where a reader of JSON stands, and what it has met. */
export interface JsonCursor {
  readonly text: string;
  at: number;
  /** The first one; reading may go on behind it. */
  problem: JsonProblem | undefined;
  /** Set where reading cannot go on: what was read so far is handed back. */
  stopped: boolean;
}

/** Keeps the first problem. The message gets its line and column. */
export function note(cursor: JsonCursor, start: number, end: number, message: string, kind?: 'depth'): void {
  if (cursor.problem) return;
  cursor.problem = {
    kind: kind ?? 'syntax',
    span: spanOf(start, end),
    message: `${placeOf(cursor.text, start)}: ${message}`,
  };
}

/** Notes what stands here instead of what should, and stops. */
export function refuse(cursor: JsonCursor, expected: string): undefined {
  const { text, at } = cursor;
  const code = text.codePointAt(at);
  if (code === undefined) return noteEnd(cursor, expected);
  cursor.stopped = true;
  const found = String.fromCodePoint(code);
  note(cursor, at, at + found.length, `${quote(found)} stands where ${expected} was expected.`);
  return undefined;
}

/** The text ends where more was due. */
export function noteEnd(cursor: JsonCursor, expected: string): undefined {
  const { length } = cursor.text;
  cursor.stopped = true;
  const message = `the text ends where ${expected} was expected. It was probably cut off.`;
  note(cursor, Math.max(length - 1, 0), length, message);
  return undefined;
}

/** “#”, or its code point where it cannot be seen. */
export function quote(found: string): string {
  const code = found.codePointAt(0) ?? 0;
  const unseen = code < 0x21 || (code > 0x7e && /^[\p{C}\p{Z}]/u.test(found));
  return unseen ? `the character U+${code.toString(16).toUpperCase().padStart(4, '0')}` : `“${found}”`;
}

/** Both counted from 1, columns in UTF-16 code units; "Line 1, column 14". */
function placeOf(text: string, index: number): string {
  const before = text.slice(0, index).split(/\r\n|\r|\n/);
  return `Line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
