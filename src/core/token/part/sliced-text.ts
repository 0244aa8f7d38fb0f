import { bisect } from '../../text/bisect.ts';
import { spanOf, type Span } from '../../text/span.ts';
import type { Part } from './part.ts';

interface Slice {
  /** Where it begins in the new text. */
  readonly at: number;
  readonly part: Part;
  /** In the part's text. */
  readonly span: Span;
}

/** A text put together of slices of parts, which knows where each of its characters came from. */
interface SlicedText {
  readonly text: string;
  /** The characters of the paste that hold a span of the text; of one with several origins, those where it begins. */
  locate(span: Span): Span | undefined;
}

/** Puts a sliced text together. */
export interface SlicedTextBuilder {
  readonly length: number;
  /** Punctuation of our own. */
  add(text: string): void;
  take(part: Part, span: Span): void;
  build(): SlicedText;
}

export function slicedText(): SlicedTextBuilder {
  const pieces: string[] = [];
  const slices: Slice[] = [];
  let length = 0;
  const put = (text: string): void => {
    pieces.push(text);
    length += text.length;
  };
  return {
    get length() {
      return length;
    },
    add: put,
    take(part, span) {
      slices.push({ at: length, part, span });
      put((part.text ?? '').slice(span.start, span.end));
    },
    build: () => ({ text: pieces.join(''), locate: (span) => locateIn(slices, span) }),
  };
}

function locateIn(slices: readonly Slice[], { start, end }: Span): Span | undefined {
  // Where the span begins between two slices, with a bracket perhaps, the next one holds its first character.
  const index = bisect(slices.length, (other) => (slices[other]?.at ?? 0) <= start);
  const before = slices[index];
  const reaches = before !== undefined && before.at + before.span.end - before.span.start > start;
  const slice = reaches ? before : slices[index + 1];
  if (!slice) return undefined;
  const from = slice.span.start + Math.max(start - slice.at, 0);
  const to = Math.min(slice.span.start + Math.max(end - slice.at, 0), slice.span.end);
  return slice.part.locate(spanOf(from, Math.max(to, from)));
}
