import { spanOf, type Span } from '../../text/span.ts';

/** Fewer digits hold no token. */
const shortest = 40;

/** Letters, digits, `+`, `/`, `-` and `_`: the digits of base64, in either alphabet, of base32 and of hexadecimal. */
const isDigit = Uint8Array.from({ length: 128 }, (_, code) => (/[\w+/-]/.test(String.fromCharCode(code)) ? 1 : 0));

const isDigitAt = (text: string, at: number): boolean => isDigit[text.charCodeAt(at)] === 1;

/**
 * The next run of at least 40 digits that ends behind `from` and begins before `end`; what is before `from` counts as no digit. Most characters
 * are not looked at: a run that long has a digit at every fortieth.
 */
export function digitRun(text: string, from: number, end: number): Span | undefined {
  for (let [before, at] = [from, from + shortest - 1]; at < end;) {
    let start = at + 1;
    while (start > before && isDigitAt(text, start - 1)) start--;
    if (start > at) {
      at += shortest;
      continue;
    }
    let behind = at + 1;
    while (behind < end && isDigitAt(text, behind)) behind++;
    if (behind - start >= shortest) return spanOf(start, behind);
    [before, at] = [behind, behind + shortest];
  }
  return undefined;
}
