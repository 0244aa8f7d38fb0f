import { expect, it } from 'vitest';
import { dateInDigits } from './date-in-digits.ts';
import { httpDate } from './http-date.ts';

it.each([
  ['Thu, 19 Nov 2026 12:00:00 GMT', 1_795_089_600],
  ['19 Nov 2026 12:00:00 +0000', 1_795_089_600],
  ['Thu Nov 19 2026 13:00:00 GMT+0100 (Central European Standard Time)', 1_795_089_600],
  ['Thu Nov 19 2026 06:30:00 GMT-0530', 1_795_089_600],
  ['Thu, 19 Foo 2026 12:00:00 GMT', undefined],
  ['Thu, 32 Nov 2026 12:00:00 GMT', undefined],
  ['', undefined],
])('%s', (text, seconds) => {
  expect(httpDate(text)).toBe(seconds);
});

it.each([
  ['20261119', /write 1795046400 \(19 Nov 2026, 00:00 UTC\)/],
  ['20261119120000', /write 1795089600/],
])('%s is a date in digits', (written, says) => {
  expect(dateInDigits(written)).toMatch(says);
});

it.each(['20261319', '20261132', '31536000', '3600', ''])('%s is not', (written) => {
  expect(dateInDigits(written)).toBeUndefined();
});
