import { monthOf } from './http-date.ts';
import { secondsOf } from '../../../text/calendar.ts';

const shape =
  /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d) (\d{4}) (\d\d):(\d\d):(\d\d) GMT([+-])(\d\d)(\d\d)(?: \([^()]{1,60}\))?$/;

/** What a Date of JavaScript is as text ("Sat Nov 28 2026 17:35:00 GMT+0100 (CET)", ECMAScript §21.4.4.41) in seconds since 1970. */
export function jsDate(text: string): number | undefined {
  const [, name, day, year, hours, minutes, seconds, sign, zoneHours, zoneMinutes] = shape.exec(text) ?? [];
  const month = monthOf(name);
  const time =
    month === undefined
      ? undefined
      : secondsOf({
          year: Number(year),
          month,
          day: Number(day),
          hours: Number(hours),
          minutes: Number(minutes),
          seconds: Number(seconds),
        });
  const zone = (Number(zoneHours) * 60 + Number(zoneMinutes)) * 60 * (sign === '-' ? -1 : 1);
  return time === undefined ? undefined : time - zone;
}
