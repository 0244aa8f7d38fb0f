/** Seconds of 400 years, after which the Gregorian calendar is the same again. */
const era = 146_097 * 86_400;

interface Written {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** Seconds since 1970 of a date and time in UTC, the year from 0 to 9999; undefined for what is not in a calendar or on a clock. */
export function secondsOf({ year, month, day, hours, minutes, seconds }: Written): number | undefined {
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  if (!isDate || hours > 24 || minutes > 59 || seconds > 60) return undefined;
  // Date.UTC takes the years 0 to 99 for those of the 20th century.
  return Date.UTC(year + 400, month - 1, day, hours, minutes) / 1000 - era + seconds;
}

/** The reverse, of any whole number of seconds: JavaScript's own dates end in the year 275,760. */
export function writtenOf(time: number): Written {
  const rest = ((time % era) + era) % era;
  const date = new Date(rest * 1000);
  return {
    year: date.getUTCFullYear() + Math.floor(time / era) * 400,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hours: date.getUTCHours(),
    minutes: date.getUTCMinutes(),
    seconds: date.getUTCSeconds(),
  };
}
