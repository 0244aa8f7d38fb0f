import type { Span } from '../../text/span.ts';
import { decodeLoosely } from './find-decode.ts';
import { glanceAtHeader, type HeaderGlance } from './find-header.ts';
import { lastPartLengths } from './find-length.ts';

/** A token while it is being read out of the resolved paste. */
export interface Reading {
  readonly text: string;
  /** What was taken so far, in the resolved paste; never empty after the first run. */
  readonly chunks: Span[];
  /** Where reading goes on. */
  at: number;
  dots: number;
  tildes: number;
  /** The characters of the part being read, in pieces: joining them at every line would cost quadratic time. */
  part: string[];
  partLength: number;
  header: HeaderGlance | undefined;
  /** Where the first part ended. */
  headerEnd: number;
  /** Length of the longest line that the token was wrapped from. */
  longestLine: number;
  /** How often the part may still be tried as a whole JSON text. */
  tries: number;
}

const TOKEN_CHARACTERS = /[\w-]+/y;
/** RFC 7797 §5.2: printable ASCII but the period. */
const UNENCODED = /[\x20-\x2d\x2f-\x7e]+/y;
const PADDING = /={1,2}(?=[.~]|[^\w\r\n=-])/y;

export const startReading = (text: string, start: number, header: HeaderGlance | undefined): Reading => ({
  text,
  chunks: [],
  at: start,
  dots: 0,
  tildes: 0,
  part: [],
  partLength: 0,
  header,
  headerEnd: start,
  longestLine: 0,
  tries: 4,
});

/** Dots of the whole token: two of a JWS, four of a JWE; four too while nobody knows. */
export const expectedDots = ({ header }: Reading): number =>
  header && header.encryption === undefined && header.algorithm !== undefined ? 2 : 4;

export const lastCharacter = ({ text, at }: Reading): string => text[at - 1] ?? '';

/** Whether all parts are there and the last one has a length that its algorithm gives. */
export function isComplete(reading: Reading): boolean {
  const { dots, tildes, header, partLength } = reading;
  if (dots < 2 || tildes > 0) return false;
  if (dots > 2 && header?.encryption === undefined) return true;
  const lengths = lastPartLengths(header);
  if (lengths.length > 1) return lengths.includes(partLength);
  return (header?.encryption === undefined || dots === 4) && lengths[0] !== undefined && partLength >= lengths[0];
}

/** Whether the part being read is a whole JSON object by itself. */
export function isWholeObject(reading: Reading): boolean {
  const { part, partLength } = reading;
  const tail = part
    .slice(-3)
    .join('')
    .slice(-((partLength % 4) + 4));
  if (reading.tries === 0 || !/\}\s*$/.test(decodeLoosely(tail))) return false;
  reading.tries--;
  try {
    JSON.parse(decodeLoosely(part.join('')));
    return true;
  } catch {
    return false;
  }
}

/** Takes all that is token from `reading.at` on, up to the first character that is not. */
export function readRun(reading: Reading): void {
  const { text } = reading;
  reading.chunks.push({ start: reading.at, end: reading.at });
  for (;;) {
    TOKEN_CHARACTERS.lastIndex = reading.at;
    if (TOKEN_CHARACTERS.test(text)) take(reading, TOKEN_CHARACTERS.lastIndex);
    const next = text[reading.at];
    if (next === '.' && !isHopeless(reading)) takeDot(reading);
    else if (next === '~' && reading.dots >= 2 && reading.header?.encryption === undefined) takeTilde(reading);
    else if ((next === '+' || next === '/') && isStandardAlphabet(reading)) take(reading, reading.at + 1);
    else if (next === '=' && matchesAt(PADDING, text, reading.at)) take(reading, PADDING.lastIndex);
    else return;
  }
}

export function matchesAt(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}

export function take(reading: Reading, end: number): void {
  const { text, chunks, at } = reading;
  reading.part.push(text.slice(at, end));
  reading.partLength += end - at;
  reading.at = end;
  const start = chunks.pop()?.start ?? at;
  chunks.push({ start, end });
}

/** Without a JOSE header only three parts are a token: reading all of a thousand again and again would take its time. */
const isHopeless = ({ dots, header }: Reading): boolean => dots > 2 && header?.isJose === false;

function takeDot(reading: Reading): void {
  if (reading.dots === 0) {
    reading.header ??= glanceAtHeader(reading.part.join(''));
    reading.headerEnd = reading.at;
  }
  reading.dots++;
  startPart(reading);
  if (reading.dots === 1 && reading.header?.isUnencoded) takeUnencoded(reading);
}

/** A payload that is not encoded, up to its period; where no signature follows, it is read like any other. */
function takeUnencoded(reading: Reading): void {
  const { text, at, header } = reading;
  if (!matchesAt(UNENCODED, text, at)) return;
  const end = UNENCODED.lastIndex;
  if (text[end] !== '.' || !matchesAt(TOKEN_CHARACTERS, text, end + 1)) return;
  const signature = TOKEN_CHARACTERS.lastIndex - end - 1;
  if (signature >= 20 || lastPartLengths(header).includes(signature)) take(reading, end);
}

function takeTilde(reading: Reading): void {
  reading.tildes++;
  startPart(reading);
}

function startPart(reading: Reading): void {
  take(reading, reading.at + 1);
  reading.part = [];
  reading.partLength = 0;
}

// A slash may be a digit of plain base64, or the path goes on behind the token.
function isStandardAlphabet(reading: Reading): boolean {
  if (!/^[\w+/-]/.test(reading.text.charAt(reading.at + 1))) return false;
  if (reading.dots < (reading.header?.encryption === undefined ? 2 : 4)) return reading.partLength > 0;
  const lengths = lastPartLengths(reading.header);
  return reading.tildes === 0 && reading.partLength < Math.max(0, ...lengths) && !isComplete(reading);
}
