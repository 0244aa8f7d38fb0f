import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, runsOf } from './marks.ts';

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

describe('linesOf', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', '\n', ' ') });
  const mark = fc
    .tuple(fc.nat(12), fc.nat(12), fc.constantFrom('x', 'y'))
    .map(([a, b, className]) => ({ span: { start: Math.min(a, b), end: Math.max(a, b) }, className }));

  it('splits as String.split does, with the runs of the whole text', () => {
    fc.assert(
      fc.property(texts, fc.array(mark), (text, marks) => {
        const lines = linesOf(text, marks);
        expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(text.split('\n'));
        for (const { start, end, runs } of lines) {
          expect(runs.map((run) => run.text).join('')).toBe(text.slice(start, end));
          for (const run of runs) {
            expect(text.startsWith(run.text, run.start)).toBe(true);
            const covering = marks.filter(({ span }) => span.start <= run.start && span.end > run.start);
            expect(run.className.split(' ').filter(Boolean).toSorted()).toEqual(
              covering.map(({ className }) => className).toSorted(),
            );
          }
        }
      }),
    );
  });
});
