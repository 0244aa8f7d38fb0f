import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isoInstant } from './iso-instant.ts';

it('agrees with the clock of the machine', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
      const text = date.toISOString();
      expect(isoInstant(text)).toBeCloseTo(Date.parse(text) / 1000, 3);
    }),
  );
});

it.each([
  ['2026-11-19T12:00:00Z', 1_795_089_600],
  ['2026-11-19T14:00:00+02:00', 1_795_089_600],
  ['2026-11-19 06:30:00-0530', 1_795_089_600],
  ['2026-11-19 12:00:00 +0000 UTC', 1_795_089_600],
  ['2026-11-19', 1_795_046_400],
  ['2026-13-19', undefined],
  ['19 Nov 2026', undefined],
  ['', undefined],
])('%s', (text, seconds) => {
  expect(isoInstant(text)).toBe(seconds);
});
