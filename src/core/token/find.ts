import { excerptFromPieces, sliceExcerpt, type Excerpt, type Piece } from '../text/excerpt.ts';
import type { Span } from '../text/span.ts';
import { contextOf } from './find-context.ts';
import { resolveEscapes } from './find-escapes.ts';
import { extentAt, type Extent } from './find-extent.ts';
import { glanceAtCutHeader } from './find-header.ts';
import type { Sighting } from './sighting.ts';

/** More tokens than this are more than anybody chooses from. */
const MOST_SIGHTINGS = 200;
/** base64url of `{` and what may follow it in JSON, also behind white space or a byte order mark. */
const START = /e(?:y[A-DI-L]|w[k-r0-3]|3[0-3])|I(?:H[s-v]|CB7|CAg)|C(?:[nX][s-v]|iB7|iAg)|DQp7|77u[_/]e/g;
/** What may stand right before a token without anything between, where a blank got lost. */
const GLUE = /(?:bearer|jwt|token|dpop)$/i;
/** Headers as nearly all begin, `{"alg"`, `{"typ"`, `{"kid"` and `{"enc"`: these are believed in the middle of a word. */
const USUAL_START = /^eyJ(?:hbGci|0eXAi|raWQi|lbmMi)/;
/** `"alg"` or `"enc"` in base64url, in each of its three alignments (RFC 4648 §5). */
const CUT_HEADER = /hbGci|bGciO|FsZyI|YWxnI|VuYyI|ZW5jI|lbmMi/;

/**
 * Every token in a pasted text, in its order, each once: JWS (RFC 7515 §7.1), JWE (RFC 7516 §7.1), SD-JWT (RFC 9901 §4),
 * damaged ones too when their header shows. Nothing found gives an empty list. Takes time in proportion to the text.
 */
export function findTokens(text: string): readonly Sighting[] {
  const resolved = resolveEscapes(text);
  const found = new Map<string, Sighting>();
  let from = 0;
  while (found.size < MOST_SIGHTINGS) {
    START.lastIndex = from;
    const start = START.exec(resolved.text)?.index;
    if (start === undefined) break;
    const extent = tokenAround(resolved.text, start, from);
    from = Math.max(extent.end, start + 1);
    const [first] = extent.chunks;
    if (!first) continue;
    const excerpt = joinChunks(resolved, extent.chunks);
    if (found.has(excerpt.text)) continue;
    found.set(excerpt.text, { excerpt, context: contextOf(resolved.text, first.start, from) });
  }
  return [...found.values()];
}

/** What stands at a place that looks like the start of JSON in base64url; nothing before `from` is touched. */
function tokenAround(text: string, start: number, from: number): Extent {
  if (text[start - 1] === '.' && start > from) {
    const partStart = startOfPart(text, start - 1, from);
    const part = text.slice(partStart, start - 1);
    const header = CUT_HEADER.test(part) ? glanceAtCutHeader(part) : undefined;
    if (header) return extentAt(text, partStart, header);
  }
  const before = text.slice(Math.max(0, start - 6), start);
  const isBoundary =
    !/[A-Za-z0-9]$/.test(before) || GLUE.test(before) || USUAL_START.test(text.slice(start, start + 9));
  return isBoundary ? extentAt(text, start) : { chunks: [], end: start + 1 };
}

function startOfPart(text: string, end: number, from: number): number {
  let start = end;
  while (start > from && /[\w-]/.test(text.charAt(start - 1))) start--;
  return start;
}

function joinChunks(resolved: Excerpt, chunks: readonly Span[]): Excerpt {
  const pieces: Piece[] = [];
  for (const { start, end } of chunks) {
    const slice = sliceExcerpt(resolved, start, end);
    slice.runs.forEach((run, index) => {
      const text = slice.text.slice(run.at, slice.runs[index + 1]?.at);
      pieces.push({ text, origin: run.origin, width: run.width });
    });
  }
  return excerptFromPieces(pieces);
}
