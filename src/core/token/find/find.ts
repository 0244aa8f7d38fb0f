import { bisect } from '../../text/bisect.ts';
import { type Excerpt, excerptFromPieces, excerptOf, sliceExcerpt } from '../../text/excerpt.ts';
import { type Span, spanOf } from '../../text/span.ts';
import { placeOf } from './find-context.ts';
import { resolveEscapes } from './find-escapes.ts';
import { type Extent, extentAt } from './find-extent.ts';
import { glanceAtCutHeader, glanceAtHeader } from './find-header.ts';
import { findJson } from './find-json.ts';
import { piecesOf } from '../part/pieces-of.ts';
import type { Seen } from './sighting.ts';
import { mostTokens } from '../../text/work-caps.ts';

/** Header, a payload as it is, signature (RFC 7797 §5.2), and nothing around but white space. */
const ALONE = /^\s*([\w-]+)\.[\x20-\x2d\x2f-\x7e]+\.[\w-]+(?=\s*$)/;

/**
 * A paste that is nothing but a token with an unencoded payload: what looks like an escape in it is payload, for there is nothing
 * around that could have escaped it.
 */
function findUnencoded(text: string): Seen | undefined {
  const [match, header = ''] = ALONE.exec(text) ?? [];
  if (match === undefined || !glanceAtHeader(header).isUnencoded) return undefined;
  const span = spanOf(match.length - match.trimStart().length, match.length);
  return { excerpt: excerptOf(text, span), ...placeOf(text, span.start, span.end) };
}

/** base64url of `{` and what may follow it in JSON, also behind white space or a byte order mark. */
export const START = /e(?:y[A-DI-L]|w[k-r0-3]|3[0-3])|I(?:H[s-v]|CB7|CAg)|C(?:[nX][s-v]|iB7|iAg)|DQp7|77u[_/]e/g;
/** What may stand right before a token without anything between, where a blank got lost. */
const GLUE = /(?:bearer|jwt|token|dpop)$/i;
/** Headers as nearly all begin, `{"alg"`, `{"typ"`, `{"kid"` and `{"enc"`: these are believed in the middle of a word. */
const USUAL_START = /^eyJ(?:hbGci|0eXAi|raWQi|lbmMi)/;
/** `"alg"` or `"enc"` in base64url, in each of its three alignments (RFC 4648 §5). */
const CUT_HEADER = /hbGci|bGciO|FsZyI|YWxnI|VuYyI|ZW5jI|lbmMi/;

/**
 * Every token in a pasted text, in its order, each once, where it is sent if that shows: JWS (RFC 7515 §7.1), JWE (RFC 7516 §7.1), SD-JWT (RFC 9901 §4),
 * compact or in JSON (§7.2 of both), damaged ones too when their header shows. Nothing found gives an empty list. Takes time in proportion to the text.
 */
export function findTokens(text: string, most: number = mostTokens): readonly Seen[] {
  const alone = findUnencoded(text);
  if (alone) return [alone];
  const resolved = resolveEscapes(text);
  const json = jsonSightings(text, resolved);
  const found = [...json, ...compactSightings(resolved, json, most)];
  const inOrder = found.toSorted((one, other) => one.excerpt.span.start - other.excerpt.span.start);
  const each = new Map<string, Seen>();
  for (const sighting of inOrder) if (!each.has(sighting.excerpt.text)) each.set(sighting.excerpt.text, sighting);
  return [...each.values()].slice(0, most);
}

/** JSON has escapes of its own: it is looked for in the paste as it stands, and only then where it was escaped itself. */
function jsonSightings(text: string, resolved: Excerpt): readonly Seen[] {
  const seen = findJson(text).map((span): Seen => ({
    excerpt: excerptOf(text, span),
    ...placeOf(text, span.start, span.end),
  }));
  if (resolved.text === text) return seen;
  const escaped = findJson(resolved.text).map(({ start, end }): Seen => ({
    excerpt: sliceExcerpt(resolved, start, end),
    ...placeOf(resolved.text, start, end),
  }));
  const isNew = outside(seen);
  return [...seen, ...escaped.filter(({ excerpt: { span } }) => isNew(span))];
}

/** Whether a span of the paste lies apart from all sightings, which are apart from each other. */
function outside(sightings: readonly Seen[]): (span: Span) => boolean {
  const spans = sightings.map(({ excerpt }) => excerpt.span).sort((one, other) => one.start - other.start);
  return ({ start, end }) => {
    const before = spans[bisect(spans.length, (index) => (spans[index]?.start ?? 0) < end)];
    return before === undefined || before.end <= start;
  };
}

/** Compact tokens; what stands inside a token in JSON is a part of that one. */
function compactSightings(resolved: Excerpt, json: readonly Seen[], most: number): readonly Seen[] {
  const isOutside = outside(json);
  const found = new Map<string, Seen>();
  let from = 0;
  while (found.size < most) {
    START.lastIndex = from;
    const start = START.exec(resolved.text)?.index;
    if (start === undefined) break;
    const extent = tokenAround(resolved.text, start, from);
    from = Math.max(extent.end, start + 1);
    const [first] = extent.chunks;
    if (!first) continue;
    const excerpt = joinChunks(resolved, extent.chunks);
    const before = found.get(excerpt.text);
    const isKnown = before !== undefined && (isJudged(before) || !isSent(resolved.text, first.start));
    if (isKnown || !isOutside(excerpt.span)) continue;
    const sighting = { excerpt, ...placeOf(resolved.text, first.start, from) };
    if (!before || isJudged(sighting)) found.set(excerpt.text, sighting);
  }
  return [...found.values()];
}

/** Where a response and then a request have the same token, the request tells more: a server judges it there. */
const isJudged = ({ context }: Seen): boolean => context === 'Authorization header';

/** Whether an Authorization header may be right before a place. */
const isSent = (text: string, start: number): boolean =>
  /authorization/i.test(text.slice(Math.max(0, start - 60), start));

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

const joinChunks = (resolved: Excerpt, chunks: readonly Span[]): Excerpt =>
  excerptFromPieces(chunks.flatMap(({ start, end }) => piecesOf(resolved, start, end)));
