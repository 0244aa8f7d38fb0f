import type { Span } from '../../text/span.ts';
import { breakAt } from './find-break.ts';
import { goesOn } from './wrapped-lines.ts';
import { glanceAtHeader, startsObject, type HeaderGlance } from './find-header.ts';
import { readRun, startReading, take, type Reading } from './find-reading.ts';
import { trimToken } from './find-trim.ts';

/** Where a possible token stands in the resolved paste. */
export interface Extent {
  /** Its pieces, in order; empty where it turned out to be no token. */
  readonly chunks: readonly Span[];
  /** Where to look for the next one. */
  readonly end: number;
}

/** Reads on from a place where a token may begin. `cutHeader` is what shows of a header that lost its first characters. */
export function extentAt(text: string, start: number, cutHeader?: HeaderGlance): Extent {
  if (!cutHeader && !startsObject(/^[\w+/=-]*/.exec(text.slice(start, start + 160))?.[0] ?? '')) {
    return { chunks: [], end: start + 2 };
  }
  const reading = startReading(text, start, cutHeader);
  readRun(reading);
  while (continueReading(reading)) readRun(reading);
  if (reading.dots === 0) {
    reading.header ??= glanceAtHeader(reading.part.join(''));
    reading.headerEnd = reading.at;
  }
  takePadding(reading);
  const chunks = withoutHyphens(text, trimToken(reading));
  const token = chunks.map((chunk) => text.slice(chunk.start, chunk.end)).join('');
  return isToken(token, reading) ? { chunks, end: reading.at } : { chunks: [], end: reading.headerEnd };
}

/**
 * A text processor adds a hyphen to each line that it cuts. A token may end a line with a hyphen of its own, but not every one of
 * three lines.
 */
function withoutHyphens(text: string, chunks: readonly Span[]): readonly Span[] {
  const cut = chunks.slice(0, -1);
  const isHyphenated =
    cut.length > 1 && cut.every(({ end }) => text[end - 1] === '-' && /[\r\n]/.test(text.charAt(end)));
  return isHyphenated ? [...cut.map(({ start, end }) => ({ start, end: end - 1 })), ...chunks.slice(-1)] : chunks;
}

function continueReading(reading: Reading): boolean {
  const found = breakAt(reading.text, reading.at);
  if (!found || !goesOn(reading, found)) return false;
  // A foreign character is part of the token: whoever reads it can say which one, and where.
  if (found.kind === 'foreign') take(reading, found.end);
  else reading.at = found.end;
  return true;
}

/** Padding at the end of a line is told from a soft line break by whether it is as long as it has to be. */
function takePadding(reading: Reading): void {
  const padding = /^={1,2}(?![\w=-])/.exec(reading.text.slice(reading.at, reading.at + 3))?.[0] ?? '';
  const isPadding = padding === '==' || (padding !== '' && (reading.partLength + 1) % 4 === 0);
  if (isPadding) take(reading, reading.at + padding.length);
}

function isToken(token: string, reading: Reading): boolean {
  const [issuerPart = ''] = token.split('~', 1);
  const parts = issuerPart.split('.');
  const header = reading.header;
  const payload = parts[1] ?? '';
  if (!header || (parts.length === 1 && isProtectedMember(reading))) return false;
  if (parts.length === 1) return header.isCertain;
  // Without a JOSE header, only a JSON payload tells a token from a signed cookie of another kind.
  const hasClaims = parts.length === 3 && startsObject(payload);
  return header.isJose || hasClaims;
}

/** The protected header of a JSON serialization (RFC 7515 §7.2, RFC 7516 §7.2) is no token by itself. */
const isProtectedMember = ({ text, chunks }: Reading): boolean => {
  const start = chunks[0]?.start ?? 0;
  return /["']protected["']\s*:\s*["']$/.test(text.slice(Math.max(0, start - 40), start));
};
