import { unreachable } from '../../text/result.ts';
import type { Break } from './find-break.ts';
import { decodeLoosely } from './find-decode.ts';
import { glanceAtHeader, startsObject } from './find-header.ts';
import { lastPartLengths } from './find-length.ts';
import { expectedDots, isComplete, isWholeObject, lastCharacter, matchesAt, type Reading } from './find-reading.ts';

const NEXT = /[\w.~+/-]+/y;
// What may stand behind the last line of a wrapped token, so that the line holds nothing else.
const LINE_END = /[ \t]*(?:$|[\r\n"'`<>)\]},;&\\=^\u2018-\u201F\u2026])/y;

/** How a wrapped token's line looks, in the resolved paste. */
interface Line {
  readonly length: number;
  readonly isFull: boolean;
  /** Of its token characters alone, without what quotes or indents it. */
  readonly run: number;
}

/** Whether the token goes on behind that break, or ends before it. */
export function goesOn(reading: Reading, { kind, end }: Break): boolean {
  const next = nextAt(reading.text, end);
  const last = lastCharacter(reading);
  const line = lineOf(reading);
  const isLineOfItsOwn = kind !== 'line' || matchesAt(LINE_END, reading.text, end + next.length);
  reading.longestLine = Math.max(reading.longestLine, line.length);
  if (next === '' || !isLineOfItsOwn) return false;
  if (isJoseStart(next))
    return last === '.' ? reading.dots < 2 && isPlausible(next) : last === '~' && isKeyBinding(next);
  if (reading.dots < 2 && last !== '.' && isWholeObject(reading)) return next.startsWith('.') && isPlausible(next);
  if (reading.tildes > 0 || next.startsWith('~')) return goesOnWithDisclosures(reading, kind, next, line);
  if (reading.dots + countOf(next, '.') > expectedDots(reading)) return false;
  return goesOnWith(reading, kind, next, line);
}

function goesOnWith(reading: Reading, kind: Break['kind'], next: string, line: Line): boolean {
  const touches = lastCharacter(reading) === '.' || next.startsWith('.');
  switch (kind) {
    case 'join':
      return !isComplete(reading) || outgrows(reading, next, line);
    case 'seam':
      if (isComplete(reading)) return outgrows(reading, next, line);
      return touches || isPlausible(next) || fillsUp(reading, next);
    case 'gap':
      return touches && !isComplete(reading) && isPlausible(next);
    case 'blank':
      return touches ? !isComplete(reading) && isPlausible(next) : fillsUp(reading, next);
    case 'foreign':
      return fillsUp(reading, next, 1);
    case 'line':
      if (isLastPart(reading)) return goesOnInSignature(reading, next, line);
      return next.length === line.run || isPlausible(next);
    default:
      return unreachable(kind);
  }
}

function nextAt(text: string, at: number): string {
  NEXT.lastIndex = at;
  return NEXT.exec(text)?.[0] ?? '';
}

function lineOf({ text, at, longestLine, chunks }: Reading): Line {
  const before = text.slice(Math.max(0, at - 2000), at);
  const length = before.length - 1 - before.lastIndexOf('\n');
  const last = chunks.at(-1);
  return { length, isFull: length >= 40 && length >= longestLine, run: last ? last.end - last.start : 0 };
}

const isLastPart = ({ dots, header }: Reading): boolean => dots >= (header?.encryption === undefined ? 2 : 4);

const countOf = (text: string, character: string): number => text.split(character).length - 1;

const isJoseStart = (next: string): boolean =>
  /^(?:e[yw3]|[CDI])/.test(next) && startsObject(next) && glanceAtHeader(next.split('.', 1).join('')).isJose;

/** RFC 9901 §4.3: its type is kb+jwt. */
const isKeyBinding = (next: string): boolean => decodeLoosely(next.split('.', 1).join('')).includes('"kb+jwt"');

// Ordinary words are made of token characters too: "Thanks", "www.example.com", "2024-01-01".
function isPlausible(next: string): boolean {
  if (next.length >= 24) return true;
  return !next.split(/[._/+-]/).every((word) => /^(?:[A-Z]?[a-z]*|[A-Z]+|\d+)$/.test(word)) || /^\.*$/.test(next);
}

/** On the same line a token goes on only where that gives just the parts, or just the length, that are missing. */
function fillsUp(reading: Reading, next: string, extra = 0): boolean {
  const missingDots = expectedDots(reading) - reading.dots;
  if (missingDots > 0) {
    const dots = countOf(next, '.');
    return next.length >= 20 && (dots === missingDots || dots === 2 - reading.dots);
  }
  return lastPartLengths(reading.header).includes(reading.partLength + extra + next.length);
}

function goesOnWithDisclosures(reading: Reading, kind: Break['kind'], next: string, line: Line): boolean {
  if (kind === 'blank' || kind === 'foreign' || reading.dots < 2) return false;
  const touchesTilde = lastCharacter(reading) === '~' || next.startsWith('~');
  return isPlausible(next) && (touchesTilde || kind === 'join' || line.isFull || isEven(reading));
}

/** The last two lines hold equally many characters, whatever stands before the first one. */
function isEven({ chunks }: Reading): boolean {
  const [before, last] = chunks.slice(-2).map(({ start, end }) => end - start);
  return last !== undefined && last >= 40 && before === last;
}

/** An RSA signature may be as long as a shorter key's by chance: lines of one length, or the right length, tell. */
function outgrows(reading: Reading, next: string, line: Line): boolean {
  const lengths = lastPartLengths(reading.header);
  return lengths.length > 1 && (next.length === line.run || lengths.includes(reading.partLength + next.length));
}

function goesOnInSignature(reading: Reading, next: string, line: Line): boolean {
  const { header, partLength } = reading;
  const lengths = lastPartLengths(header);
  const isWrapped = line.isFull && next.length <= line.length;
  const digits = next.replace(/~.*$/s, '').length;
  const fits = lengths.includes(partLength + digits);
  if (isComplete(reading)) return line.isFull && outgrows(reading, next, line);
  if (countOf(next, '.') > 0) return isPlausible(next);
  const [shortest] = lengths;
  if (shortest === undefined) return isPlausible(next) && (isWrapped || lastCharacter(reading) === '.');
  if (fits) return true;
  if (lengths.length === 1) return partLength + digits <= shortest && isPlausible(next);
  return isPlausible(next) && (isWrapped || partLength < 342);
}
