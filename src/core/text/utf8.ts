import { bisect } from './bisect.ts';
import type { Fault } from './result.ts';
import { spanOf, type Span } from './span.ts';
import { utf8Faults } from './utf8-faults.ts';
import { sequenceAt } from './utf8-sequence.ts';

/** Bytes read as UTF-8 (RFC 3629), exactly as TextDecoder does: U+FFFD for each maximal part of a bad sequence. */
export interface Utf8Reading {
  /** A byte order mark stays in it. */
  readonly text: string;
  /** Spans in the bytes. */
  readonly faults: readonly Fault[];
  /** The bytes that hold the code units [start, end); half a surrogate pair means the whole sequence. */
  byteSpan(span: Span): Span;
  /** The code units that the bytes [start, end) take part in. */
  textSpan(span: Span): Span;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** `what` begins the messages, such as "The payload". */
export function decodeUtf8(bytes: Uint8Array, what = 'The text'): Utf8Reading {
  const text = decoder.decode(bytes);
  const faults = utf8Faults(bytes, text, what);
  // Every sequence of several bytes gives fewer code units, so equal lengths mean one unit a byte.
  if (text.length === bytes.length) return { text, faults, byteSpan: (span) => span, textSpan: (span) => span };
  let starts: Uint32Array | undefined;
  const startsOnce = (): Uint32Array => (starts ??= byteStarts(bytes, text.length));
  return {
    text,
    faults,
    byteSpan: ({ start, end }) => byteSpanIn(startsOnce(), start, end),
    textSpan: ({ start, end }) => textSpanIn(startsOnce(), start, end),
  };
}

/** For each code unit, and for the end, the byte that its sequence starts with. */
function byteStarts(bytes: Uint8Array, units: number): Uint32Array {
  const starts = new Uint32Array(units + 1);
  let unit = 0;
  for (let at = 0; at < bytes.length;) {
    starts[unit++] = at;
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      at++;
      continue;
    }
    const { length } = sequenceAt(bytes, at);
    if (length === 4) starts[unit++] = at;
    at += length;
  }
  starts[units] = bytes.length;
  return starts;
}

function byteSpanIn(starts: Uint32Array, start: number, end: number): Span {
  const last = starts.length - 1;
  const from = starts[Math.min(start, last)] ?? 0;
  if (end <= start) return spanOf(from, from);
  let behind = Math.min(end, last);
  if (behind < last && starts[behind] === starts[behind - 1]) behind++;
  return spanOf(from, starts[behind] ?? from);
}

function textSpanIn(starts: Uint32Array, start: number, end: number): Span {
  const from = unitAt(starts, start);
  if (end <= start) return spanOf(from, from);
  let behind = unitAt(starts, end - 1) + 1;
  if (behind < starts.length - 1 && starts[behind] === starts[behind - 1]) behind++;
  return spanOf(from, Math.min(behind, starts.length - 1));
}

/** The first code unit of the sequence that holds a byte. */
function unitAt(starts: Uint32Array, byte: number): number {
  const unit = bisect(starts.length, (other) => (starts[other] ?? 0) <= byte);
  return unit > 0 && unit < starts.length - 1 && starts[unit] === starts[unit - 1] ? unit - 1 : unit;
}
