import { isoInstant } from '../iso-instant.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const shape = /^(?:[a-z]{3}, )?(\d{1,2}) ([a-z]{3}) (\d{4}) (\d\d:\d\d:\d\d) (?:GMT|UTC|([+-]\d{4}))$/i;
const ofJavaScript = /^\w{3} (\w{3}) (\d\d) (\d{4}) (\S{8}) GMT([+-]\d{4})(?: \([^()]{1,60}\))?$/;

/**
 * A date of HTTP and mail ("Sat, 28 Nov 2026 16:41:45 GMT", RFC 9110 §5.6.7) or of JavaScript ("Sat Nov 28 2026 17:41:45 GMT+0100 (CET)",
 * ECMAScript §21.4.4.41) in seconds since 1970; undefined for any other text.
 */
export function httpDate(text: string): number | undefined {
  const inOrder = text.length > 120 ? '' : text.replace(ofJavaScript, '$2 $1 $3 $4 $5');
  const [, day = '', name = '', year, time, zone = 'Z'] = shape.exec(inOrder) ?? [];
  const month = months.indexOf(name.toLowerCase()) + 1;
  return month === 0
    ? undefined
    : isoInstant(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}T${time}${zone}`);
}
