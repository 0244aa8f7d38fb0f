import { describe, expect, it } from 'vitest';
import { mostOfferedKey, mostOfferedText } from '../../core/text/work-caps.ts';
import { beginningOf, readOffer } from './offer.ts';

const offer = (more: object): unknown => ({ jotter: 'open', text: 'a.b.c', ...more });

describe('readOffer', () => {
  it('takes a text, with a key and a name', () => {
    expect(readOffer(offer({}))).toEqual({ ok: true, value: { text: 'a.b.c' } });
    expect(readOffer(offer({ key: 'k', name: 'Tool', more: 1 }))).toEqual({
      ok: true,
      value: { text: 'a.b.c', key: 'k', name: 'Tool' },
    });
  });

  it.each([
    undefined,
    null,
    'a.b.c',
    17,
    [],
    {},
    { text: 'a.b.c' },
    { jotter: 'ready', text: 'a.b.c' },
    offer({ text: '' }),
    offer({ text: 1 }),
    offer({ key: {} }),
    offer({ name: null }),
    new Map([['text', 'a.b.c']]),
  ])('drops %j', (data) => {
    expect(readOffer(data)).toMatchObject({ ok: false, problem: { isTooLong: false } });
  });

  it('takes as much as it says, and a character more is too long', () => {
    expect(readOffer(offer({ text: 'x'.repeat(mostOfferedText), key: 'x'.repeat(mostOfferedKey) })).ok).toBe(true);
    expect(readOffer(offer({ text: 'x'.repeat(mostOfferedText + 1) }))).toMatchObject({ problem: { isTooLong: true } });
    expect(readOffer(offer({ key: 'x'.repeat(mostOfferedKey + 1) }))).toMatchObject({ problem: { isTooLong: true } });
  });

  it('shows a name on one line, cut, with nothing hidden in it', () => {
    const read = readOffer(offer({ name: `A\n\u202eB\u0000${'x'.repeat(200)}` }));
    expect(read.ok && read.value.name).toBe(`A \ufffdB\ufffd${'x'.repeat(75)}…`);
  });
});

describe('beginningOf', () => {
  it('shows what it leaves out, and what is hidden', () => {
    expect(beginningOf('abc', 3)).toBe('abc');
    expect(beginningOf('a\u202ebcd', 3)).toBe('a\ufffdb…');
  });
});
