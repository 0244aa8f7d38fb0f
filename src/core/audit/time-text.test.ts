import { describe, expect, it } from 'vitest';
import { readTime, timeText } from './time-text.ts';

describe('a time in a field', () => {
  it.each([0, 1, 951_782_399, 951_782_400, 1_795_863_761, 253_402_300_799])(
    '%d is read as it is written',
    (seconds) => {
      expect(readTime(timeText(seconds) ?? '')).toEqual({ ok: true, value: seconds });
    },
  );

  it.each([-1, 253_402_300_800, NaN, Infinity])('%d is left to other fields', (seconds) => {
    expect(timeText(seconds)).toBeUndefined();
  });

  it.each([
    ['2026-11-28 11:02:41', 1_795_863_761],
    [' 2026-11-28T11:02:41Z ', 1_795_863_761],
    ['2026-11-28T11:02:41.999Z', 1_795_863_761],
    ['2026-11-28T12:02:41+01:00', 1_795_863_761],
    ['2026-11-28T05:32:41-05:30', 1_795_863_761],
    ['2026-11-28 11:02', 1_795_863_720],
    ['1795863761', 1_795_863_761],
  ])('%j is %d', (text, value) => {
    expect(readTime(text)).toEqual({ ok: true, value });
  });

  it.each(['', '2026', '2026-11-28', '2026-11-28 11:0', '2026-13-28 11:02:41', '1960-01-01 00:00:00', 'soon'])(
    '%j is not read',
    (text) => {
      expect(readTime(text).ok).toBe(false);
    },
  );
});
