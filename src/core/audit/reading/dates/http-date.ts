const shape =
  /^(?:(?:[A-Za-z]{3}, )?\d{1,2} [A-Za-z]{3} \d{4} \d\d:\d\d:\d\d (?:GMT|UTC|[+-]0000)|(?:[A-Z][a-z]{2} ){2}\d\d \d{4} \d\d:\d\d:\d\d GMT[+-]\d{4}(?: \([^()]{1,60}\))?)$/;

/**
 * A date of HTTP and mail ("Sat, 28 Nov 2026 16:41:45 GMT", RFC 9110 §5.6.7) or of JavaScript ("Sat Nov 28 2026 17:41:45 GMT+0100 (CET)",
 * ECMAScript §21.4.4.41) in seconds since 1970; undefined for any other text.
 */
export function httpDate(text: string): number | undefined {
  const milliseconds = shape.test(text.slice(0, 120)) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(milliseconds) ? undefined : milliseconds / 1000;
}
