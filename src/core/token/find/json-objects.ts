import { spanOf, type Span } from '../../text/span.ts';

/** Members of which every JSON serialization has one (RFC 7515 §7.2, RFC 7516 §7.2). */
const telling = /^(?:signatures?|ciphertext|recipients|protected)$/;
const space = /\s*/y;
const word = /[\w.+-]+/y;
const colon = /\s*:/y;
/** What cannot stand right behind a string of a JSON text. */
const glued = /["'\w\\]/;

/** What was met from one opening brace on. */
export interface ObjectScan {
  /** Objects with a telling member, each before those inside it; the last one may be cut off or damaged. */
  readonly objects: readonly Span[];
  /** Behind the object, or where it cannot go on. */
  readonly end: number;
  /** The text broke off: where another object may begin, as far as anybody can tell. */
  readonly resume?: number;
}

interface Bracket {
  readonly start: number;
  readonly isObject: boolean;
  isTelling: boolean;
}

interface Scanner {
  readonly text: string;
  at: number;
  readonly open: Bracket[];
  readonly found: Span[];
  /** Where the last string began. */
  lastString: number;
}

/** Looks through the object that begins at `start` by its brackets and strings alone, in time in proportion to its length. */
export function scanObject(text: string, start: number): ObjectScan {
  const scanner: Scanner = { text, at: start, open: [], found: [], lastString: start };
  do {
    if (!step(scanner)) return broken(scanner);
  } while (scanner.open.length > 0);
  return { objects: sorted(scanner.found), end: scanner.at };
}

function broken({ text, at, open, found, lastString }: Scanner): ObjectScan {
  const damaged = open.find(({ isTelling }) => isTelling);
  const end = text.slice(0, at).trimEnd().length;
  return { objects: sorted(damaged ? [...found, spanOf(damaged.start, end)] : found), end: at, resume: lastString + 1 };
}

const sorted = (spans: readonly Span[]): readonly Span[] => spans.toSorted((one, other) => one.start - other.start);

/** Takes one lexeme; false where the text is none of JSON's any more. */
function step(scanner: Scanner): boolean {
  const { text, open } = scanner;
  scanner.at = endOf(space, text, scanner.at);
  const character = text.charAt(scanner.at);
  switch (character) {
    case '{':
    case '[':
      open.push({ start: scanner.at++, isObject: character === '{', isTelling: false });
      return true;
    case '}':
    case ']':
      return closeBracket(scanner, character === '}');
    case ',':
    case ':':
      scanner.at++;
      return true;
    case '"':
    case "'":
      return takeString(scanner, character);
    default: {
      const end = endOf(word, text, scanner.at);
      const isWord = end > scanner.at;
      scanner.at = end;
      return isWord;
    }
  }
}

function closeBracket(scanner: Scanner, isObject: boolean): boolean {
  const bracket = scanner.open.pop();
  if (bracket?.isObject !== isObject) return false;
  scanner.at++;
  if (bracket.isTelling) scanner.found.push(spanOf(bracket.start, scanner.at));
  return true;
}

function takeString(scanner: Scanner, quote: string): boolean {
  const { text, at } = scanner;
  scanner.lastString = at;
  let end = text.indexOf(quote, at + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf(quote, end + 1);
  scanner.at = end < 0 ? text.length : end + 1;
  if (end < 0 || glued.test(text.charAt(scanner.at))) return false;
  const bracket = scanner.open.at(-1);
  const isName = bracket?.isObject === true && end - at < 20 && endOf(colon, text, scanner.at) > scanner.at;
  if (isName && telling.test(text.slice(at + 1, end))) bracket.isTelling = true;
  return true;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(at - 1 - backslashes) === 0x5c) backslashes++;
  return backslashes % 2 === 1;
}

function endOf(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : at;
}
