import { secondsOf } from '../text/calendar.ts';
import { isoInstant } from '../audit/reading/iso-instant.ts';

/** "05/21/2026 12:34:56", with or without AM and PM: how .NET writes a date without a culture, in UTC. */
const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d\d):(\d\d)(?: ([AP])M)?$/;

/** A date as software writes it into its messages, in seconds since 1970; undefined for any other text. */
export function writtenInstant(text: string): number | undefined {
  const trimmed = text.trim();
  const [whole, month, day, year, hours, minutes, seconds, half] =
    trimmed.length > 40 ? [] : (american.exec(trimmed) ?? []);
  if (whole === undefined) return isoInstant(trimmed);
  // 12 AM is midnight, and 12 PM is noon.
  const hour = half === undefined ? number(hours) : (number(hours) % 12) + (half === 'P' ? 12 : 0);
  return secondsOf({
    year: number(year),
    month: number(month),
    day: number(day),
    hours: hour,
    minutes: number(minutes),
    seconds: number(seconds),
  });
}

const number = (digits: string | undefined): number => Number(digits ?? 0);
