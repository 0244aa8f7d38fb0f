import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asFineUnit, durationWords, relativeWords, utcWords } from './instant.ts';

const shown = new Intl.DateTimeFormat('en-US', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

function byTheClock(seconds: number): string {
  const parts = new Map(shown.formatToParts(seconds * 1000).map(({ type, value }) => [type, value]));
  const clock = [
    parts.get('hour'),
    parts.get('minute'),
    ...(parts.get('second') === '00' ? [] : [parts.get('second')]),
  ];
  return `${parts.get('day')} ${parts.get('month')} ${parts.get('year')}, ${clock.join(':')} UTC`;
}

describe('utcWords', () => {
  it('agrees with the calendar of the platform from the Gregorian year 1 to 9999', () => {
    // Dates before 15 October 1582 are Julian for Intl, so the comparison begins there.
    fc.assert(
      fc.property(fc.integer({ min: -12_219_292_800, max: 253_402_300_799 }), (seconds) => {
        expect(utcWords(seconds)).toBe(byTheClock(seconds));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [1_795_089_600, '19 Nov 2026, 12:00 UTC'],
    [1_300_819_380, '22 Mar 2011, 18:43 UTC'],
    [0, '1 Jan 1970, 00:00 UTC'],
    [-0.5, '31 Dec 1969, 23:59:59 UTC'],
    [1_795_089_600_000, 'in the year 58,854'],
    [-1e14, 'before the year 1'],
    [Number.POSITIVE_INFINITY, 'at no time that can be told'],
  ])('puts %d into words', (seconds, words) => {
    expect(utcWords(seconds)).toBe(words);
  });
});

describe('durations', () => {
  it.each([
    [0, '0 s'],
    [45, '45 s'],
    [60, '1 min'],
    [77_200, '21 h 26 min'],
    [2 * 86_400, '2 days'],
    [86_400 + 3600, '1 day 1 h'],
    [400 * 86_400, '1 year 1 month'],
  ])('%d s is %s', (seconds, words) => {
    expect(durationWords(seconds)).toBe(words);
  });

  it.each([
    [-3 * 86_400 - 5000, '3 days ago'],
    [250, 'in 4 min'],
    [0, 'now'],
    [-1, '1 s ago'],
    [3600 * 24 * 365 * 20, 'in 19 years'],
  ])('%d s from now is %s', (distance, words) => {
    expect(relativeWords(1_795_089_600 + distance, 1_795_089_600)).toBe(words);
  });
});

describe('asFineUnit', () => {
  it.each([
    [1_795_089_600, undefined],
    [1_795_089_600_000, 'milliseconds'],
    [1_795_089_600_000_000, 'microseconds'],
    [1_795_089_600_000_000_000, 'nanoseconds'],
    [639_307_284_000_000_000, '.NET ticks'],
    [134_395_632_000_000_000, 'Windows file time'],
  ])('takes %d for %s', (value, unit) => {
    expect(asFineUnit(value)?.unit).toBe(unit);
  });

  it('gives the moment that was meant', () => {
    expect(asFineUnit(1_795_089_600_000)?.seconds).toBe(1_795_089_600);
    expect(asFineUnit((1_795_089_600 + 62_135_596_800) * 1e7)?.seconds).toBe(1_795_089_600);
    expect(asFineUnit((1_795_089_600 + 11_644_473_600) * 1e7)?.seconds).toBe(1_795_089_600);
  });
});
