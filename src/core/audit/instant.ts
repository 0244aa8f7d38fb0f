/**
 * Moments in words. Seconds count from 1970-01-01T00:00:00Z without leap seconds: a NumericDate (RFC 7519 §2). Core has no
 * clock and no time zone; the page adds the local time.
 */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const day = 86_400;

interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** The proleptic Gregorian date of a day counted from 1970-01-01, by 400-year eras that begin on 1 March. */
function civilDate(days: number): CivilDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** "19 Nov 2026, 12:00 UTC"; seconds are shown where they are not zero, fractions are left out. */
export function utcWords(seconds: number): string {
  if (!Number.isFinite(seconds)) return 'at no time that can be told';
  const { year, month, day: dayOfMonth } = civilDate(Math.floor(seconds / day));
  if (year > 9999) return `in the year ${Math.abs(year) < 1e15 ? year.toLocaleString('en') : year.toPrecision(3)}`;
  if (year < 1) return 'before the year 1';
  const inDay = Math.floor(seconds - Math.floor(seconds / day) * day);
  const [hours, minutes, rest] = [Math.floor(inDay / 3600), Math.floor(inDay / 60) % 60, inDay % 60];
  const clock = [hours, minutes, ...(rest === 0 ? [] : [rest])].map(twoDigits).join(':');
  return `${dayOfMonth} ${months[month - 1] ?? ''} ${year}, ${clock} UTC`;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

const units = [
  { name: 'year', seconds: 365.2425 * day },
  { name: 'month', seconds: 30.436875 * day },
  { name: 'day', seconds: day },
  { name: 'h', seconds: 3600 },
  { name: 'min', seconds: 60 },
  { name: 's', seconds: 1 },
] as const;

/** In its largest unit: "2 days", "21 h", "45 s". */
export function roughDuration(seconds: number): string {
  const length = Math.floor(Math.abs(seconds));
  const unit = units.find((one) => length >= one.seconds) ?? units[5];
  return worded(Math.floor(length / unit.seconds), unit.name);
}

/** In its two largest units: "21 h 26 min", "2 days 3 h", "45 s". */
export function durationWords(seconds: number): string {
  const length = Math.floor(Math.abs(seconds));
  const index = units.findIndex((one) => length >= one.seconds);
  const [large, small] = [units[index], units[index + 1]];
  if (!large || !small) return worded(length, 's');
  const whole = Math.floor(length / large.seconds);
  const rest = Math.floor((length - whole * large.seconds) / small.seconds);
  return rest === 0 ? worded(whole, large.name) : `${worded(whole, large.name)} ${worded(rest, small.name)}`;
}

function worded(number: number, name: string): string {
  const plural = number !== 1 && (name === 'year' || name === 'month' || name === 'day') ? 's' : '';
  return `${number.toLocaleString('en')} ${name}${plural}`;
}

/** Seen from now: "3 days ago", "in 4 min", "now". */
export function relativeWords(seconds: number, now: number): string {
  const distance = Math.floor(seconds) - Math.floor(now);
  if (!Number.isFinite(distance)) return 'never';
  if (distance === 0) return 'now';
  if (Math.abs(distance) > 1e15) return distance < 0 ? 'many million years ago' : 'in many million years';
  return distance < 0 ? `${roughDuration(distance)} ago` : `in ${roughDuration(distance)}`;
}

const fineUnits = [
  { from: 1e17, unit: 'nanoseconds', perSecond: 1e9 },
  { from: 1e14, unit: 'microseconds', perSecond: 1e6 },
  { from: 1e11, unit: 'milliseconds', perSecond: 1e3 },
] as const;

/** 31 Dec 9999, which many systems write for "never" and nobody in milliseconds for 1978. */
const lastDay = 253_402_214_400;

/** A time that can hardly be meant in seconds (year 5138 and later): its likely unit, and what it is in seconds. */
export function asFineUnit(value: number): { readonly unit: string; readonly seconds: number } | undefined {
  if (value >= lastDay && value < lastDay + day) return undefined;
  const fine = fineUnits.find(({ from }) => Math.abs(value) >= from && Number.isFinite(value));
  return fine && { unit: fine.unit, seconds: value / fine.perSecond };
}
