import { charactersOfBytes, decodeBase64url } from '../../text/base64url.ts';
import { originSpan, type Excerpt } from '../../text/excerpt.ts';
import { decodeUtf8 } from '../../text/utf8.ts';
import type { Span } from '../../text/span.ts';
import type { Part } from './part.ts';
import { readUnencoded, texts } from './read-part.ts';

type Places = Pick<Part, 'locate' | 'byteSpan'>;

/**
 * Where the text of a part that was read elsewhere is in its bytes, and in the paste. `isClean` says that its characters had no
 * fault. JSON is not read for that, and the characters are decoded again only where somebody asks and they cannot be counted.
 */
export function placesOf(
  part: Pick<Part, 'name' | 'excerpt' | 'readable' | 'text' | 'unencoded'>,
  isClean: boolean,
): Places {
  const { readable, text, unencoded, excerpt } = part;
  // ASCII has one byte for each character.
  const isPlain = isClean && !unencoded && (text ?? readable).length === readable.length;
  if (isPlain) return { byteSpan: (span) => span, locate: (span) => inPaste(excerpt, charactersOfBytes(span)) };
  let places: Places | undefined;
  const again = (): Places => (places ??= decoded(part));
  return { locate: (span) => again().locate(span), byteSpan: (span) => again().byteSpan(span) };
}

function decoded({ name, excerpt, unencoded }: Pick<Part, 'name' | 'excerpt' | 'unencoded'>): Places {
  const encoded = unencoded ? readUnencoded(excerpt.text) : decodeBase64url(excerpt.text);
  const utf8 = texts.has(name) ? decodeUtf8(encoded.bytes) : undefined;
  const byteSpan = (span: Span): Span => utf8?.byteSpan(span) ?? span;
  const locate = (span: Span): Span => {
    const { start, end } = byteSpan(span);
    return inPaste(excerpt, encoded.spanOfBytes(start, end));
  };
  return { locate, byteSpan };
}

const inPaste = (excerpt: Excerpt, { start, end }: Span): Span => originSpan(excerpt, start, end);
