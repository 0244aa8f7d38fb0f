import { secondsOf } from '../../../text/calendar.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 1 to 12. */
export function monthOf(name: string | undefined): number | undefined {
  const index = months.indexOf(name?.toLowerCase() ?? '');
  return index === -1 ? undefined : index + 1;
}

const shape = /^(?:[A-Za-z]{3}, )?(\d{1,2}) ([A-Za-z]{3}) (\d{4}) (\d\d):(\d\d):(\d\d) (?:GMT|UTC|[+-]0000)$/;

/** A date of HTTP and mail ("Sat, 28 Nov 2026 16:41:45 GMT", RFC 9110 §5.6.7) in seconds since 1970; undefined for any other text. */
export function httpDate(text: string): number | undefined {
  const [, day, name, year, hours, minutes, seconds] = shape.exec(text.slice(0, 40)) ?? [];
  const month = monthOf(name);
  if (month === undefined) return undefined;
  return secondsOf({
    year: Number(year),
    month,
    day: Number(day),
    hours: Number(hours),
    minutes: Number(minutes),
    seconds: Number(seconds),
  });
}
