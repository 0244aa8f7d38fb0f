import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, marksByLine, runsOf } from './marks.ts';

describe('runsOf', () => {
  it('gives overlapping marks both classes where they overlap', () => {
    const marks = [
      { span: { start: 0, end: 4 }, className: 'a' },
      { span: { start: 2, end: 6 }, className: 'b' },
    ];
    expect(runsOf('abcdefg', marks).map((run) => [run.text, run.className])).toEqual([
      ['ab', 'a'],
      ['cd', 'a b'],
      ['ef', 'b'],
      ['g', ''],
    ]);
  });

  it('loses and repeats no character, whatever is marked', () => {
    const span = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    const mark = span.map((it) => ({ span: it, className: 'x' }));
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(mark), (text, marks) => {
        const inside = marks.filter((one) => one.span.end <= text.length);
        const runs = runsOf(text, inside);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        for (const run of runs) {
          const covering = inside.filter((one) => one.span.start <= run.start && one.span.end > run.start).length;
          expect(run.className.split(' ').filter(Boolean)).toHaveLength(covering);
        }
      }),
    );
  });
});

describe('marksByLine', () => {
  it('gives each line the marks that have a character of it, in their order', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', ' '), maxLength: 30 });
    const span = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    const mark = span.map((it) => ({ span: it, className: 'x' }));
    fc.assert(
      fc.property(text, fc.array(mark), (it, marks) => {
        const lines = linesOf(it);
        const byLine = marksByLine(lines, marks);
        for (const [index, line] of lines.entries())
          expect(runsOf(it, byLine[index] ?? [], line)).toEqual(runsOf(it, marks, line));
      }),
    );
  });
});

describe('linesOf', () => {
  it('splits as String.split does', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', ' ') }), (text) => {
        expect(linesOf(text).map((line) => text.slice(line.start, line.end))).toEqual(text.split('\n'));
      }),
    );
  });
});
