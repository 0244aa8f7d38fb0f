import type { Fault } from './result.ts';
import { spanOf } from './span.ts';
import { sequenceAt } from './utf8-sequence.ts';

const reference = 'RFC 8259 §8.1';

/** A byte order mark, bad sequences (one fault for all), or another encoding that the bytes look like. Spans in bytes. */
export function utf8Faults(bytes: Uint8Array, text: string, what: string): readonly Fault[] {
  const utf16 = utf16Fault(bytes, what);
  if (utf16) return [utf16];
  const faults: Fault[] = [];
  if (text.startsWith('\ufeff'))
    faults.push({
      id: 'utf8-bom',
      severity: 'warning',
      span: spanOf(0, 3),
      message: `${what} begins with a byte order mark (EF BB BF), which must not be added to JSON that is sent. Many parsers refuse it; write the text without.`,
      reference,
    });
  const invalid = text.includes('\ufffd') ? invalidFault(bytes, what) : undefined;
  if (invalid) faults.push(invalid);
  return faults;
}

function utf16Fault(bytes: Uint8Array, what: string): Fault | undefined {
  const [first, second] = bytes;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const length = Math.min(bytes.length, 32);
  const zeros = [0, 0];
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const half = Math.floor(length / 2);
  const alternates = length >= 4 && zeros.some((count, side) => count >= half && zeros[1 - side] === 0);
  if (!marked && !alternates) return undefined;
  return {
    id: 'utf8-utf16',
    severity: 'error',
    span: spanOf(0, Math.min(bytes.length, 2)),
    message: `${what} looks like UTF-16 (it begins with ${hex(bytes, 0, 4)}). A token's JSON is UTF-8; encode the text as UTF-8.`,
    reference,
  };
}

function invalidFault(bytes: Uint8Array, what: string): Fault | undefined {
  let first: number | undefined;
  let count = 0;
  let length = 0;
  for (let at = 0; at < bytes.length;) {
    if ((bytes[at] ?? 0) < 0x80) {
      at++;
      continue;
    }
    const sequence = sequenceAt(bytes, at);
    if (!sequence.valid) {
      count++;
      if (first === undefined) [first, length] = [at, sequence.length];
    }
    at += sequence.length;
  }
  if (first === undefined) return undefined;
  const more = count > 1 ? ` (and ${count - 1} more like it)` : '';
  return {
    id: 'utf8-invalid',
    severity: 'error',
    span: spanOf(first, first + length),
    message: `${what} is not UTF-8 at byte ${first + 1}: ${hex(bytes, first, length)} ${causeAt(bytes, first, length)}${more}. “\ufffd” stands in its place.`,
    reference,
  };
}

function causeAt(bytes: Uint8Array, at: number, length: number): string {
  const lead = bytes[at] ?? 0;
  if (at + length === bytes.length && lead >= 0xc2 && lead <= 0xf4)
    return 'begins a character, but the text ends there';
  if (lead === 0xc0 || lead === 0xc1) return 'begins an overlong form, which UTF-8 forbids';
  if (lead < 0xc0) return 'continues a character that has not begun';
  if (lead > 0xf4) return 'never occurs in UTF-8';
  if (lead === 0xed && length === 1 && (bytes[at + 1] ?? 0) >= 0xa0 && (bytes[at + 1] ?? 0) < 0xc0)
    return 'begins half of a surrogate pair, which UTF-8 forbids';
  const latin = lead >= 0xc2 && length === 1 ? `; in ISO 8859-1 it would be “${String.fromCharCode(lead)}”` : '';
  return `begins a character that is not completed${latin}`;
}

const hex = (bytes: Uint8Array, at: number, length: number): string =>
  Array.from(bytes.subarray(at, at + length), (byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
