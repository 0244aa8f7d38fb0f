import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitStringOf, childrenOf, oidOf, readDer, unsignedOf, type DerNode } from './der.ts';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
const nodeOf = (hex: string): DerNode => {
  const read = readDer(bytes(hex));
  if (!read.ok) throw new Error(read.problem);
  return read.value;
};
const hexOf = (value: Uint8Array | undefined): string | undefined => value && Buffer.from(value).toString('hex');

describe('readDer', () => {
  it('reads a sequence and its children', () => {
    const children = childrenOf(nodeOf('30 08 02 01 05 04 03 010203'));
    expect(children?.map((child) => [child.tag, hexOf(child.bytes)])).toEqual([
      [0x02, '05'],
      [0x04, '010203'],
    ]);
  });

  it('reads lengths of several bytes', () => {
    expect(nodeOf(`04 82 0100 ${'ab'.repeat(256)}`).bytes.length).toBe(256);
  });

  it.each([
    ['', 'The DER structure ends before its first length.'],
    ['30', 'The DER structure ends before its first length.'],
    ['30 80 0000', 'Byte 1 says "length unknown" (BER), which DER does not allow.'],
    ['30 85 0000000001 00', 'Byte 1 announces a length of 5 bytes, far beyond any key.'],
    ['30 0a 0201', 'The DER structure wants 12 bytes, and 4 are here: the end is missing.'],
    ['30 84 ffffffff', 'The DER structure wants 4294967301 bytes, and 6 are here: the end is missing.'],
    ['30 00 00', 'Behind the DER structure there is 1 byte too many.'],
    ['1f 81 01', 'Byte 0 starts a DER tag of several bytes, which no key has.'],
  ])('says what is wrong with "%s"', (hex, problem) => {
    expect(readDer(bytes(hex))).toEqual({ ok: false, problem });
  });

  it('has no children where the contents are cut or the element is primitive', () => {
    expect(childrenOf(nodeOf('30 03 02 05 01'))).toBeUndefined();
    expect(childrenOf(nodeOf('04 03 02 01 01'))).toBeUndefined();
    expect(childrenOf(undefined)).toBeUndefined();
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (input) => {
        const read = readDer(input);
        for (const child of read.ok ? (childrenOf(read.value) ?? []) : []) {
          oidOf(child);
          bitStringOf(child);
          childrenOf(child);
        }
        expect(read.ok || read.problem.endsWith('.')).toBe(true);
      }),
    );
  });
});

describe('values', () => {
  it('reads unsigned integers', () => {
    expect(hexOf(unsignedOf(nodeOf('02 02 00ff')))).toBe('ff');
    expect(hexOf(unsignedOf(nodeOf('02 01 00')))).toBe('00');
    expect(unsignedOf(nodeOf('02 00'))).toBeUndefined();
    expect(unsignedOf(nodeOf('04 01 00'))).toBeUndefined();
  });

  it.each([
    ['06 09 2a864886f70d010101', '1.2.840.113549.1.1.1'],
    ['06 08 2a8648ce3d030107', '1.2.840.10045.3.1.7'],
    ['06 03 2b6570', '1.3.101.112'],
    ['06 09 608648016503040311', '2.16.840.1.101.3.4.3.17'],
  ])('reads the object identifier %s', (hex, dotted) => {
    expect(oidOf(nodeOf(hex))).toBe(dotted);
  });

  it('reads bit strings of whole bytes only', () => {
    expect(hexOf(bitStringOf(nodeOf('03 02 00ab')))).toBe('ab');
    expect(bitStringOf(nodeOf('03 02 04a0'))).toBeUndefined();
  });
});
