import { base64urlFaults, type Oddity } from './base64url-faults.ts';
import { bisect } from './bisect.ts';
import type { Fault } from './result.ts';
import { spanOf, type Span } from './span.ts';

/** What a base64url text holds, read as far as it can be (RFC 7515 §2, RFC 4648 §5). */
export interface Base64urlReading {
  readonly bytes: Uint8Array;
  /** Empty when the text is exactly what RFC 7515 §2 demands; one fault a kind, spans in the text. */
  readonly faults: readonly Fault[];
  /** The characters of the text that hold the bytes [start, end), skipped characters between them included. */
  spanOfBytes(start: number, end: number): Span;
}

/** Read characters from `at` on (until the next run) stand in the text from `origin` on. */
interface CleanRun {
  readonly at: number;
  readonly origin: number;
}

interface Scan {
  readonly bytes: Uint8Array;
  readonly runs: readonly CleanRun[];
  readonly oddities: readonly Oddity[];
  /** How many characters were read. */
  readonly count: number;
  /** Bits of the last character that belong to no byte. */
  readonly rest: number;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const alphabetCodes = new TextEncoder().encode(alphabet);
const foreign = 255;
const standard = 64;
/** Value by character code; `+` and `/` of the standard alphabet have their value plus 64. */
const sextets = new Uint8Array(128).fill(foreign);
alphabetCodes.forEach((code, value) => (sextets[code] = value));
sextets[0x2b] = standard + 62;
sextets[0x2f] = standard + 63;

// White space, soft hyphen, zero-width and direction marks, byte order mark.
const invisible = /[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const ignoredBefore = /^[\s\u200b-\u200f\ufeff"'`<([{\u201c\u2018]+/;
const ignoredBehind = /[=\s\u200b-\u200f\ufeff"'`>)\]},;:!?*\\\u201c\u201d\u2019]/;

/**
 * Reads base64url tolerantly and judges it strictly: `faults` is empty only for text that every strict decoder takes.
 * A foreign character is read as `A`, which keeps the rest aligned. `what` begins the messages, such as "The payload".
 */
export function decodeBase64url(text: string, what = 'The text'): Base64urlReading {
  const { bytes, runs, oddities, count, rest } = scan(text);
  const faults = base64urlFaults(text, what, { oddities, count, rest, last: rawIndex(runs, count - 1) });
  const spanOfBytes = (start: number, end: number): Span => {
    const clean = charactersOfBytes(spanOf(start, end));
    const from = rawIndex(runs, clean.start);
    return spanOf(from, end > start ? rawIndex(runs, clean.end - 1) + 1 : from);
  };
  return { bytes, faults, spanOfBytes };
}

/** In base64url without a fault: the characters that hold the bytes [start, end). */
export const charactersOfBytes = ({ start, end }: Span): Span => {
  const from = Math.floor((start * 4) / 3);
  return spanOf(from, end > start ? Math.ceil((end * 4) / 3) : from);
};

/** RFC 7515 §2: the URL-safe alphabet, no padding. */
export function encodeBase64url(bytes: Uint8Array): string {
  const codes = new Uint8Array(Math.ceil((bytes.length * 4) / 3));
  let at = 0;
  for (let index = 0; index < bytes.length; index += 3) {
    const group = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    // Writes behind the end of a typed array are dropped, which leaves out the padding.
    codes[at++] = alphabetCodes[group >> 18] ?? 0;
    codes[at++] = alphabetCodes[(group >> 12) & 63] ?? 0;
    codes[at++] = alphabetCodes[(group >> 6) & 63] ?? 0;
    codes[at++] = alphabetCodes[group & 63] ?? 0;
  }
  return new TextDecoder().decode(codes);
}

function scan(text: string): Scan {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  const runs: CleanRun[] = [];
  const oddities: Oddity[] = [];
  const head = ignoredBefore.exec(text)?.[0].length ?? 0;
  const tail = tailOf(text, head);
  const clean = decodeClean(text, bytes);
  if (clean > 0) runs.push({ at: 0, origin: 0 });
  let [length, count, held, bits, shift] = [(clean / 4) * 3, clean, 0, 0, clean > 0 ? 0 : -1];
  for (let index = clean; index < text.length; index++) {
    let sextet = sextets[text.charCodeAt(index)] ?? foreign;
    if (sextet >= standard) {
      const oddity = oddityAt(text, index, index < head || index >= tail);
      addOddity(oddities, oddity);
      if (oddity.kind === 'ellipsis') break;
      index = oddity.end - 1;
      if (oddity.skipped) continue;
      sextet = sextet === foreign ? 0 : sextet - standard;
    }
    if (index - count !== shift) {
      shift = index - count;
      runs.push({ at: count, origin: index });
    }
    count++;
    held = (held << 6) | sextet;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = held >> bits;
    held &= (1 << bits) - 1;
  }
  return { bytes: length === bytes.length ? bytes : bytes.slice(0, length), runs, oddities, count, rest: held };
}

/** Four characters at a time up to where anything is odd, which is all of most texts; gives how many characters it took. */
function decodeClean(text: string, bytes: Uint8Array): number {
  let at = 0;
  for (let length = 0; at + 4 <= text.length; at += 4) {
    const first = sextets[text.charCodeAt(at)] ?? foreign;
    const second = sextets[text.charCodeAt(at + 1)] ?? foreign;
    const third = sextets[text.charCodeAt(at + 2)] ?? foreign;
    const fourth = sextets[text.charCodeAt(at + 3)] ?? foreign;
    if ((first | second | third | fourth) >= standard) break;
    bytes[length++] = (first << 2) | (second >> 4);
    bytes[length++] = (second << 4) | (third >> 2);
    bytes[length++] = (third << 6) | fourth;
  }
  return at;
}

/** Where the padding, white space and closing punctuation at the end begin. */
function tailOf(text: string, head: number): number {
  let tail = text.length;
  while (tail > head && ignoredBehind.test(text.charAt(tail - 1))) tail--;
  return tail;
}

function oddityAt(text: string, index: number, outside: boolean): Oddity {
  const code = text.codePointAt(index) ?? 0;
  const character = String.fromCodePoint(code);
  const end = index + character.length;
  if (character === '+' || character === '/') return { kind: 'alphabet', start: index, end, skipped: false };
  if (character === '\u2026' || text.startsWith('..', index)) return ellipsisAt(text, index);
  if (invisible.test(character)) return { kind: 'space', start: index, end, skipped: true };
  if (outside && character === '=') return { kind: 'padding', start: index, end, skipped: true };
  return { kind: 'character', start: index, end, skipped: outside };
}

function ellipsisAt(text: string, start: number): Oddity {
  let end = start;
  while (text[end] === '.' || text[end] === '\u2026') end++;
  return { kind: 'ellipsis', start, end, skipped: true };
}

/** Neighbours of one kind become one. */
function addOddity(oddities: Oddity[], oddity: Oddity): void {
  const last = oddities.at(-1);
  if (last?.kind === oddity.kind && last.end === oddity.start && last.skipped === oddity.skipped)
    oddities[oddities.length - 1] = { ...oddity, start: last.start };
  else oddities.push(oddity);
}

/** Index in the text of a read character; the end of what was read for one behind the last. */
function rawIndex(runs: readonly CleanRun[], index: number): number {
  const run = runs[bisect(runs.length, (other) => (runs[other]?.at ?? 0) <= index)];
  return run ? Math.max(run.origin + index - run.at, 0) : 0;
}
