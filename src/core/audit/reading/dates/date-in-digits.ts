import { secondsOf } from '../../../text/calendar.ts';

const shape = /^(20\d\d)(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?$/;

/** A number that is a date of this century in digits, with or without a time ("20261128", "20261128170000"), in seconds since 1970, as UTC. */
export function dateInDigits(written: string): number | undefined {
  const [whole, year, month, day, hours, minutes, seconds] = shape.exec(written) ?? [];
  if (whole === undefined) return undefined;
  return secondsOf({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hours: Number(hours ?? 0),
    minutes: Number(minutes ?? 0),
    seconds: Number(seconds ?? 0),
  });
}
