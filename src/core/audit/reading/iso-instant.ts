import { secondsOf } from '../../text/calendar.ts';

const shape =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(\.\d{1,9})?)?(?:([Zz])| ?([+-])(\d\d):?(\d\d)(?: [A-Z]{3,5})?)?)?$/;

/** A date and time of ISO 8601 (RFC 3339), or as Go prints one, in seconds since 1970; without a zone it is taken as UTC. Undefined for any other text. */
export function isoInstant(text: string): number | undefined {
  const [whole, year, month, day, hour, minute, second, fraction, , sign, zoneHour, zoneMinute] =
    text.length > 40 ? [] : (shape.exec(text) ?? []);
  if (whole === undefined) return undefined;
  const time = secondsOf({
    year: number(year),
    month: number(month),
    day: number(day),
    hours: number(hour),
    minutes: number(minute),
    seconds: number(second),
  });
  const zone = (number(zoneHour) * 60 + number(zoneMinute)) * 60 * (sign === '-' ? -1 : 1);
  return time === undefined ? undefined : time + number(fraction) - zone;
}

const number = (digits: string | undefined): number => Number(digits ?? 0);
