import { writtenOf } from '../text/calendar.ts';

/**
 * Moments in words. Seconds count from 1970-01-01T00:00:00Z without leap seconds: a NumericDate (RFC 7519 §2). Core has no
 * clock and no time zone; the page adds the local time.
 */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const day = 86_400;

/** "19 Nov 2026, 12:00 UTC"; seconds are shown where they are not zero, fractions are left out. */
export function utcWords(seconds: number): string {
  if (!Number.isFinite(seconds)) return 'at no time that can be told';
  const written = writtenOf(Math.floor(seconds));
  const { year } = written;
  if (year > 9999) return `in the year ${Math.abs(year) < 1e15 ? year.toLocaleString('en') : year.toPrecision(3)}`;
  if (year < 1) return 'before the year 1';
  const { hours, minutes, seconds: rest } = written;
  const clock = [hours, minutes, ...(rest === 0 ? [] : [rest])].map(twoDigits).join(':');
  return `${written.day} ${months[written.month - 1] ?? ''} ${year}, ${clock} UTC`;
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

/** How a time counts that is not in seconds since 1970. */
export interface FineUnit {
  readonly unit: string;
  readonly perSecond: number;
  /** Seconds from where it begins to count until 1970. */
  readonly before: number;
}

/** Steps of 100 ns are counted from the year 1 (.NET) or 1601 (Windows): read as nanoseconds, they are of 1974 to 1990. */
const fineUnits: readonly (FineUnit & { readonly from: number })[] = [
  { from: 7e17, unit: 'nanoseconds', perSecond: 1e9, before: 0 },
  { from: 6.2e17, unit: '.NET ticks', perSecond: 1e7, before: 62_135_596_800 },
  { from: 1.9e17, unit: 'nanoseconds', perSecond: 1e9, before: 0 },
  { from: 1.2e17, unit: 'Windows file time', perSecond: 1e7, before: 11_644_473_600 },
  { from: 1e17, unit: 'nanoseconds', perSecond: 1e9, before: 0 },
  { from: 1e14, unit: 'microseconds', perSecond: 1e6, before: 0 },
  { from: 1e11, unit: 'milliseconds', perSecond: 1e3, before: 0 },
];

/** 31 Dec 9999, which many systems write for "never" and nobody in milliseconds for 1978. */
const lastDay = 253_402_214_400;

/** A time that can hardly be meant in seconds (year 5138 and later): its likely unit, and what it is in seconds. */
export function asFineUnit(value: number): (FineUnit & { readonly seconds: number }) | undefined {
  if (value >= lastDay && value < lastDay + day) return undefined;
  const fine = fineUnits.find(({ from }) => Math.abs(value) >= from && Number.isFinite(value));
  return fine && { ...fine, seconds: value / fine.perSecond - fine.before };
}

/** How to come to seconds: "divide by 1,000". */
export const toSeconds = ({ perSecond, before }: FineUnit): string =>
  `divide by ${perSecond.toLocaleString('en')}${before === 0 ? '' : ` and subtract ${before.toLocaleString('en')}`}`;
