import { applyEdits } from '../text/apply-edits.ts';
import { encodeBase64url } from '../text/base64url.ts';
import type { TextEdit } from '../text/result.ts';
import type { Part } from './part.ts';
import type { Jws, Parsed } from './token.ts';

/** The characters that a token was read from: `write(parse(excerpt))` is the excerpt's text. */
export const write = (parsed: Parsed): string => parsed.excerpt.text;

/**
 * The characters of a part after edits of its text (spans in `part.text`, apart from each other). Bytes that no edit
 * touches stay as they are, a byte order mark and bad UTF-8 too; no edit at all gives the part as it was written.
 */
export function rewritePart(part: Part, edits: readonly TextEdit[]): string {
  if (edits.length === 0) return part.excerpt.text;
  if (part.unencoded) return applyEdits(part.text ?? '', edits);
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const { span, text } of edits.toSorted((one, other) => one.span.start - other.span.start)) {
    const { start, end } = part.byteSpan(span);
    pieces.push(part.readable.subarray(at, start), new TextEncoder().encode(text));
    at = end;
  }
  pieces.push(part.readable.subarray(at));
  return encodeBase64url(joined(pieces));
}

/** New characters for parts of a token, already base64url; parts that are not named stay as they were written. */
export interface NewParts {
  readonly header?: string;
  readonly payload?: string;
  readonly signature?: string;
}

/** A compact serialization with some parts exchanged (RFC 7515 §7.1). A signature that is not named stays, fitting or not. */
export function rewrite({ header, payload, signature }: Jws, parts: NewParts): string {
  const own = [parts.header ?? header.excerpt.text, parts.payload ?? payload.excerpt.text];
  return [...own, parts.signature ?? signature.excerpt.text].join('.');
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
