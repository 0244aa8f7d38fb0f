import { secondsOf, writtenOf } from './calendar.ts';
import { fail, ok, type Result } from './result.ts';

/** The first second after the year 9999, where four digits for a year end. */
const afterLast = 253_402_300_800;

/** "2026-11-28T11:02:41", UTC, as a date-time field of HTML has it; undefined before 1970 and after 9999. Fractions are left out. */
export function timeText(seconds: number): string | undefined {
  if (!(seconds >= 0 && seconds < afterLast)) return undefined;
  const { year, month, day, hours, minutes, seconds: rest } = writtenOf(Math.floor(seconds));
  const date = [String(year).padStart(4, '0'), twoDigits(month), twoDigits(day)].join('-');
  return `${date}T${[hours, minutes, rest].map(twoDigits).join(':')}`;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

const written = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?$/;

/** Seconds since 1970 of such a text, or what is wrong with it. */
export function readTime(text: string): Result<number, string> {
  const found = written
    .exec(text)
    ?.slice(1)
    .map((digits: string | undefined) => Number(digits ?? 0));
  if (!found) return fail('The date or the time is incomplete.');
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, rest = 0] = found;
  const seconds = secondsOf({ year, month, day, hours, minutes, seconds: rest });
  if (seconds === undefined) return fail('There is no such date or time.');
  // A year that is half typed: 0002, 0020, 0202.
  return seconds < 0 ? fail('The date is before 1970.') : ok(seconds);
}
