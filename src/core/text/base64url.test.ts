import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64url, encodeBase64url } from './base64url.ts';

const utf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const read = (text: string) => {
  const { bytes, faults } = decodeBase64url(text);
  return {
    hex: Buffer.from(bytes).toString('hex'),
    faults: faults.map((fault) => `${fault.id} ${fault.span.start}-${fault.span.end}`),
  };
};
const messages = (text: string) => decodeBase64url(text, 'The payload').faults.map((fault) => fault.message);
const mended = (text: string, id: string): string => {
  const fix = decodeBase64url(text).faults.find((fault) => fault.id === id)?.fix;
  return (fix?.edits ?? []).reduceRight(
    (mended, edit) => mended.slice(0, edit.span.start) + edit.text + mended.slice(edit.span.end),
    text,
  );
};

describe('decodeBase64url', () => {
  it('reads what an encoder wrote, without a fault (RFC 7515 appendix C)', () => {
    expect(encodeBase64url(new Uint8Array([3, 236, 255, 224, 193]))).toBe('A-z_4ME');
    expect(read('A-z_4ME')).toEqual({ hex: '03ecffe0c1', faults: [] });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = encodeBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(decodeBase64url(text)).toMatchObject({ bytes, faults: [] });
      }),
    );
  });

  it.each([
    ['YQ==', '61', ['base64url-padding 2-4']],
    ['+/8_', 'fbff3f', ['base64url-alphabet 0-2']],
    ['YW\r\nJj', '616263', ['base64url-space 2-4']],
    ['YW\u200bJj', '616263', ['base64url-space 2-3']],
    ['\ufeffYWJj', '616263', ['base64url-space 0-1']],
    ['YW#j', '616023', ['base64url-character 2-3']],
    ['Y😀Jj', '600263', ['base64url-character 1-3']],
    ['YWJjY', '616263', ['base64url-length 4-5']],
    ['YR', '61', ['base64url-trailing-bits 1-2']],
    ['YWJ', '6162', ['base64url-trailing-bits 2-3']],
    ['"YWJj",', '616263', ['base64url-character 0-1']],
    ['YQ==YWJj', '610000616263', ['base64url-character 2-4']],
    ['YWJj...YWJj', '616263', ['ellipsis 4-7']],
    ['YWJj\u2026', '616263', ['ellipsis 4-5']],
    ['', '', []],
    ['==', '', ['base64url-padding 0-2']],
    ['Y', '', ['base64url-length 0-1']],
  ])('reads %j tolerantly', (text, hex, faults) => {
    expect(read(text)).toEqual({ hex, faults });
  });

  it('says which character, where, and what the encoding wants', () => {
    expect(messages('YW#j')).toEqual([
      'The payload has “#” (U+0023) at character 3, which base64url does not know: it uses A–Z, a–z, 0–9, “-” and “_”. It was read as “A” so that the rest can be shown.',
    ]);
    expect(messages('Y\u200bW\u00a0Jj')).toEqual([
      'The payload has a zero-width space (U+200B) at character 2, and 1 more. base64url allows no line breaks, spaces or invisible characters; remove them.',
    ]);
    expect(messages('YR')).toEqual([
      'The payload ends with “R” at character 2, whose last four bits belong to no byte and are not zero. An encoder writes “Q” there, and strict decoders refuse anything else; was the end altered or cut off?',
    ]);
  });

  it.each([
    ['YQ==', 'base64url-padding', 'YQ'],
    ['+/8/', 'base64url-alphabet', '-_8_'],
    [' YW\nJj', 'base64url-space', 'YWJj'],
    ['YR', 'base64url-trailing-bits', 'YQ'],
    ['"YWJj",', 'base64url-character', 'YWJj'],
  ])('mends %j of its %s', (text, id, expected) => {
    expect(mended(text, id)).toBe(expected);
    expect(read(expected).faults).toEqual([]);
  });

  it('finds the characters of any bytes, skipped ones or not', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 60 }),
        fc.array(fc.nat(80), { maxLength: 5 }),
        fc.nat(59),
        fc.nat(60),
        (bytes, breaks, from, size) => {
          const text = breaks.reduce((text, at) => `${text.slice(0, at)}\n${text.slice(at)}`, encodeBase64url(bytes));
          const start = Math.min(from, bytes.length - 1);
          const end = Math.min(start + 1 + size, bytes.length);
          const reading = decodeBase64url(text);
          expect(reading.bytes).toEqual(bytes);
          const span = reading.spanOfBytes(start, end);
          const around = text.slice(0, span.start).replaceAll('\n', '').length;
          const bits = decodeBase64url('A'.repeat(around % 4) + text.slice(span.start, span.end)).bytes;
          const within = start - Math.floor(around / 4) * 3;
          // The last byte may need bits that only its neighbour completes; the span ends with the character that ends it.
          expect(bits.slice(within, within + end - start)).toEqual(bytes.slice(start, end));
        },
      ),
    );
  });

  it('never throws, whatever the text, and every span lies in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const reading = decodeBase64url(text);
        for (const { span } of [...reading.faults, { span: reading.spanOfBytes(0, reading.bytes.length) }]) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
        if (reading.faults.length === 0) expect(encodeBase64url(reading.bytes)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads a megabyte', () => {
    const text = encodeBase64url(new Uint8Array(1_000_000).fill(0x7b));
    expect(utf8(decodeBase64url(text).bytes)).toBe('{'.repeat(1_000_000));
  });
});
