import { applyEdits } from '../../text/apply-edits.ts';
import { encodeBase64url } from '../../text/base64url.ts';
import type { TextEdit } from '../../text/result.ts';
import { jsonEdits } from './json-edits.ts';
import { sealedChanges, signedChanges, type NewParts, type NewSealedParts } from './new-parts.ts';
import type { Part } from '../part/part.ts';
import type { Jwe, Jws, Parsed } from '../token.ts';

export type { NewParts, NewSealedParts };

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

/**
 * A signed token with some parts exchanged, in its own serialization (RFC 7515 §7). A signature that is not named stays,
 * fitting or not; in JSON nothing else is touched. A new payload concerns every signature of the token.
 */
export function rewrite(jws: Jws, parts: NewParts): string {
  const { header, payload, signature, excerpt } = jws;
  if (jws.serialization !== 'compact')
    return applyEdits(excerpt.text, jsonEdits(excerpt.text, signedChanges(jws, parts)));
  const own = [parts.header ?? header.excerpt.text, parts.payload ?? payload.excerpt.text];
  return [...own, parts.signature ?? signature.excerpt.text].join('.');
}

/** An encrypted token with some parts exchanged, in its own serialization (RFC 7516 §7). */
export function rewriteSealed(jwe: Jwe, parts: NewSealedParts): string {
  const { excerpt } = jwe;
  if (jwe.serialization !== 'compact')
    return applyEdits(excerpt.text, jsonEdits(excerpt.text, sealedChanges(jwe, parts)));
  const { header, encryptedKey, iv, ciphertext, tag } = parts;
  return [
    header ?? jwe.header.excerpt.text,
    encryptedKey ?? jwe.encryptedKey.excerpt.text,
    iv ?? jwe.iv.excerpt.text,
    ciphertext ?? jwe.ciphertext.excerpt.text,
    tag ?? jwe.tag.excerpt.text,
  ].join('.');
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
