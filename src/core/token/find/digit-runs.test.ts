import fc from 'fast-check';
import { expect, it } from 'vitest';
import { digitRun } from './digit-runs.ts';

/** Every run, by the pattern that looks at each character. */
const byPattern = (text: string, from: number, end: number): readonly string[] =>
  text.slice(from, end).match(/[\w+/-]{40,}/g) ?? [];

function byLeaps(text: string, from: number, end: number): readonly string[] {
  const found: string[] = [];
  for (let run = digitRun(text, from, end); run; run = digitRun(text, run.end, end))
    found.push(text.slice(run.start, run.end));
  return found;
}

const piece = fc.tuple(
  fc.constantFrom('a', 'Z', '0', '_', '-', '+', '/'),
  fc.integer({ min: 1, max: 90 }),
  fc.constantFrom(' ', '.', '=', 'é', '\n', ''),
);

it('finds every run of 40 digits', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), fc.nat({ max: 100 }), fc.nat({ max: 60 }), (pieces, from, cut) => {
      const text = pieces.map(([digit, count, between]) => digit.repeat(count) + between).join('');
      const end = Math.max(0, text.length - cut);
      expect(byLeaps(text, from, end)).toEqual(byPattern(text, from, end));
    }),
    { numRuns: 2_000 },
  );
});
