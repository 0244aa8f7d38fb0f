import { secondsOf, writtenOf } from '../text/calendar.ts';
import { fail, ok, type Result } from '../text/result.ts';

/** The first second after the year 9999, where four digits for a year end. */
const afterLast = 253_402_300_800;

/** "2026-11-28 11:02:41", UTC; undefined before 1970 and after 9999. Fractions are left out. */
export function timeText(seconds: number): string | undefined {
  if (!(seconds >= 0 && seconds < afterLast)) return undefined;
  const { year, month, day, hours, minutes, seconds: rest } = writtenOf(Math.floor(seconds));
  const date = [String(year).padStart(4, '0'), twoDigits(month), twoDigits(day)].join('-');
  return `${date} ${[hours, minutes, rest].map(twoDigits).join(':')}`;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

const written = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:Z|([+-]\d\d):(\d\d))?$/;

/** Ten digits: of the years 2001 to 2286. Fewer may be a year that is half typed. */
const epoch = /^[1-9]\d{9}$/;

/**
 * Seconds since 1970 of a date and a time, UTC unless it has an offset, or of such a number itself; or what is wrong with it.
 */
export function readTime(typed: string): Result<number, string> {
  const text = typed.trim();
  if (epoch.test(text)) return ok(Number(text));
  const found = written.exec(text);
  if (!found) return fail('Write the time like 2026-11-28 11:02:41, or in seconds since 1970.');
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0, offset = 0, more = 0] = found
    .slice(1)
    .map(numberIn);
  const time = secondsOf({ year, month, day, hours, minutes, seconds });
  const sign = found[7]?.startsWith('-') === true ? -1 : 1;
  if (time === undefined) return fail('There is no such date or time.');
  const utc = time - (offset * 60 + sign * more) * 60;
  return utc < 0 ? fail('The date is before 1970.') : ok(utc);
}

const numberIn = (digits: string | undefined): number => Number(digits ?? 0);
