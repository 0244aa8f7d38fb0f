import { crc32 as zlibCrc } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from './crc32.ts';
import { mostLink } from '../text/work-caps.ts';
import { isIntact, linkLength, readLinkText, writeLinkText } from './link-text.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const link = writeLinkText({
  isSealed: false,
  bytes: bytesOf('what stands in the page, all of it, and a little more'),
});
const sealed = writeLinkText({ isSealed: true, bytes: Uint8Array.from({ length: 300 }, (_, index) => index * 7) });

const damageOf = (text: string) => {
  const read = readLinkText(text);
  if (read.ok) throw new Error(`read: ${text}`);
  return read.problem;
};

describe('the check', () => {
  it('is the CRC-32 that others compute', () => {
    // The check value of the CRC catalogue.
    expect(crc32('123456789')).toBe(0xcbf43926);
    const ascii = fc.string({ unit: 'grapheme-ascii', maxLength: 300 });
    fc.assert(
      fc.property(ascii, (text) => {
        expect(crc32(text)).toBe(zlibCrc(text));
      }),
    );
  });
});

describe('a link', () => {
  it('gives back what was put in', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 400 }), fc.boolean(), (bytes, isSealed) => {
        const text = writeLinkText({ isSealed, bytes });
        expect(readLinkText(text)).toEqual({ ok: true, value: { isSealed, bytes } });
        expect(text.length).toBe(linkLength(isSealed, bytes.length));
        expect(text).toMatch(/^j1p?\.\d+\.[\w-]+$/);
      }),
    );
  });

  it.each([
    ['a line break of a mail', `${link.slice(0, 40)}\r\n${link.slice(40)}`],
    ['a soft break of quoted-printable', `${link.slice(0, 40)}=\r\n${link.slice(40)}`],
    ['a zero-width space', `${link.slice(0, 20)}\u200b${link.slice(20)}`],
    ['the same escaped', `${link.slice(0, 20)}%E2%80%8B${link.slice(20)}`],
    ['an escaped space', `${link.slice(0, 50)}%20${link.slice(50)}`],
    ['the period of a sentence behind it', `${link}.`],
    ['a bracket behind it', `${link}).`],
    ['what a campaign appends', `${link}&utm_source=mail&fbclid=x%2`],
  ])('is read through %s', (_, text) => {
    expect(readLinkText(text)).toEqual(readLinkText(link));
  });
});

describe('damage', () => {
  it.each([link, sealed])('is told wherever a link is cut', (whole) => {
    for (let end = 0; end < whole.length; end++) {
      const { kind, message } = damageOf(whole.slice(0, end));
      expect([kind, message.length > 40]).toEqual([kind === 'cut' || end < 2 ? kind : 'cut', true]);
    }
  });

  it('says how much is missing', () => {
    expect(damageOf(link.slice(0, 70)).message).toMatch(/^64 of 77 characters are there, so 13 are missing/);
    expect(damageOf(link.slice(0, -1)).message).toMatch(/ 1 is missing/);
    expect(damageOf('j1.4').message).toContain('Only its first 4 characters are there, “j1.4”');
  });

  it.each([link, sealed])('of any one character is told, with its place, and never read as something else', (whole) => {
    for (let at = 0; at < whole.length; at++)
      for (const to of ['A', 'z', '7', '_', '.', '~', 'é', '\u0000', whole.charAt(at).toUpperCase()]) {
        if (to === whole.charAt(at)) continue;
        const damage = damageOf(whole.slice(0, at) + to + whole.slice(at + 1));
        expect(damage.mended).toBe(whole);
        expect(damage.message).toContain(`“${whole.charAt(at)}” instead of “${to}” as character ${at + 1} behind`);
      }
  });

  it('of several characters is told, and the first strange one shown', () => {
    expect(damageOf(link.toLowerCase()).message).toContain('It has no capital letter');
    const { title, message, mended } = damageOf(`${link.slice(0, 30)}?!?${link.slice(33)}`);
    expect([title, mended]).toEqual(['The link was altered', undefined]);
    expect(message).toContain('Character 31 behind the “#” is “?”, which no link has there.');
    expect(damageOf(`${link.slice(0, 30)}xyz${link.slice(30)}`).message).toContain('It has 3 more than');
    expect(damageOf('xy.77.abcdefghijklmnop').kind).toBe('altered');
  });

  it('is told from another version', () => {
    const other = link.replace('j1.', 'j2.').replace('77', '78');
    expect(damageOf(`${other}x`)).toMatchObject({ kind: 'other-version' });
    expect(damageOf(`${other}x`).message).toContain('it is of version 2, and this copy of Jotter reads version 1');
  });

  it('never throws, whatever the text', () => {
    const pieces = fc.constantFrom('j1.', 'j1p.', '.', '77', '%', '%E2', link, link.slice(9), '\ud800', 'j9.5.');
    const text = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 20 }))).map((all) => all.join(''));
    fc.assert(
      fc.property(text, (hostile) => {
        const read = readLinkText(hostile);
        if (read.ok) expect(hostile).toContain(link.slice(9, 40));
        else expect(read.problem.message).not.toBe('');
      }),
      { numRuns: 3000 },
    );
  });

  it('has bounds', () => {
    expect(damageOf('j'.repeat(mostLink + 1)).kind).toBe('too-long');
    expect(isIntact('j1.6.AAAAAA')).toBe(false);
    expect(damageOf(`j1.${'9'.repeat(400)}.abc`).kind).toBe('altered');
  });
});
