import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sequenceAt } from './utf8-sequence.ts';
import { decodeUtf8 } from './utf8.ts';

const bytesOf = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
const native = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes with many leads, continuations and whole characters, so that most sequences are nearly right. */
const nearUtf8 = fc
  .array(
    fc.oneof(
      fc
        .constantFrom(0x41, 0x80, 0xa0, 0xbf, 0x8f, 0x90, 0x9f, 0xc1, 0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff)
        .map((byte) => [byte]),
      fc.constantFrom('é', '\ufeff', '漢', '😀', '\ufffd').map((text) => [...new TextEncoder().encode(text)]),
    ),
    { maxLength: 20 },
  )
  .map((parts) => new Uint8Array(parts.flat()));

describe('decodeUtf8', () => {
  it('splits bytes exactly as TextDecoder does', () => {
    fc.assert(
      fc.property(fc.oneof(nearUtf8, fc.uint8Array({ maxLength: 20 })), (bytes) => {
        const texts: string[] = [];
        let valid = true;
        for (let at = 0; at < bytes.length;) {
          const sequence = sequenceAt(bytes, at);
          valid &&= sequence.valid;
          texts.push(sequence.valid ? native.decode(bytes.subarray(at, at + sequence.length)) : '\ufffd');
          at += sequence.length;
        }
        const reading = decodeUtf8(bytes);
        expect(reading.text).toBe(native.decode(bytes));
        expect(texts.join('')).toBe(reading.text);
        const found = reading.faults.some(({ id }) => id === 'utf8-invalid' || id === 'utf8-utf16');
        if (!valid) expect(found).toBe(true);
        expect(reading.faults.every(({ span }) => span.end <= bytes.length && span.start < span.end)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('knows the bytes of each character and the way back', () => {
    fc.assert(
      fc.property(nearUtf8, (bytes) => {
        const reading = decodeUtf8(bytes);
        const { text } = reading;
        let unit = 0;
        for (let at = 0; at < bytes.length;) {
          const { length } = sequenceAt(bytes, at);
          const units = length === 4 ? 2 : 1;
          const span = { start: at, end: at + length };
          for (let part = 0; part < units; part++)
            expect(reading.byteSpan({ start: unit + part, end: unit + part + 1 })).toEqual(span);
          for (let byte = at; byte < at + length; byte++)
            expect(reading.textSpan({ start: byte, end: byte + 1 })).toEqual({ start: unit, end: unit + units });
          at += length;
          unit += units;
        }
        expect(reading.byteSpan({ start: 0, end: text.length })).toEqual({ start: 0, end: bytes.length });
        expect(reading.textSpan({ start: 0, end: bytes.length })).toEqual({ start: 0, end: text.length });
        expect(reading.byteSpan({ start: text.length, end: text.length })).toEqual({
          start: bytes.length,
          end: bytes.length,
        });
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    [
      '7B 22 E9 22 7D',
      'utf8-invalid',
      '2-3',
      'The payload is not UTF-8 at byte 3: E9 begins a character that is not completed; in ISO 8859-1 it would be “é”. “\ufffd” stands in its place.',
    ],
    [
      '41 FF FF',
      'utf8-invalid',
      '1-2',
      'The payload is not UTF-8 at byte 2: FF never occurs in UTF-8 (and 1 more like it). “\ufffd” stands in its place.',
    ],
    [
      '41 80',
      'utf8-invalid',
      '1-2',
      'The payload is not UTF-8 at byte 2: 80 continues a character that has not begun. “\ufffd” stands in its place.',
    ],
    [
      'C0 AF',
      'utf8-invalid',
      '0-1',
      'The payload is not UTF-8 at byte 1: C0 begins an overlong form, which UTF-8 forbids (and 1 more like it). “\ufffd” stands in its place.',
    ],
    [
      'ED A0 80',
      'utf8-invalid',
      '0-1',
      'The payload is not UTF-8 at byte 1: ED begins half of a surrogate pair, which UTF-8 forbids (and 2 more like it). “\ufffd” stands in its place.',
    ],
    [
      '41 E2 82',
      'utf8-invalid',
      '1-3',
      'The payload is not UTF-8 at byte 2: E2 82 begins a character, but the text ends there. “\ufffd” stands in its place.',
    ],
    [
      'EF BB BF 7B 7D',
      'utf8-bom',
      '0-3',
      'The payload begins with a byte order mark (EF BB BF), which must not be added to JSON that is sent. Many parsers refuse it; write the text without.',
    ],
    [
      '7B 00 22 00 61 00',
      'utf8-utf16',
      '0-2',
      "The payload looks like UTF-16 (it begins with 7B 00 22 00). A token's JSON is UTF-8; encode the text as UTF-8.",
    ],
    [
      'FF FE 7B 00',
      'utf8-utf16',
      '0-2',
      "The payload looks like UTF-16 (it begins with FF FE 7B 00). A token's JSON is UTF-8; encode the text as UTF-8.",
    ],
  ])('says what is wrong with %s', (hex, id, span, message) => {
    expect(
      decodeUtf8(bytesOf(hex), 'The payload').faults.map((fault) => [
        fault.id,
        `${fault.span.start}-${fault.span.end}`,
        fault.message,
      ]),
    ).toEqual([[id, span, message]]);
  });

  it('finds nothing wrong with a U+FFFD that was really written', () => {
    expect(decodeUtf8(bytesOf('EF BF BD'))).toMatchObject({ text: '\ufffd', faults: [] });
  });
});
