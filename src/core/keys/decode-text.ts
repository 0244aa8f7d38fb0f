import { decodeBase64url } from '../text/base64url.ts';
import { fail, ok, type Problem, type Result } from '../text/result.ts';
import { spanOf } from '../text/span.ts';
import { nameOfCharacter } from './name-of-character.ts';

export type TextEncoding = 'base64' | 'base64url' | 'hex';

/**
 * The bytes that a text stands for, read strictly: no white space, no foreign character. Padding may be left out.
 * `what` begins the message, such as "The secret"; the problem's span is in the text.
 */
export function decodeText(text: string, encoding: TextEncoding, what: string): Result<Uint8Array, Problem> {
  return encoding === 'hex' ? decodeHex(text, what) : decodeBase64(text, encoding, what);
}

function decodeHex(text: string, what: string): Result<Uint8Array, Problem> {
  const at = text.search(/[^0-9a-f]/i);
  if (at >= 0) return foreign(text, at, `${what} is no hexadecimal text`, 'only 0-9 and a-f are allowed');
  if (text.length % 2 === 1) {
    const message = `${what} has ${text.length} hexadecimal digits; two make a byte, so one is missing or one is too many.`;
    return fail({ span: spanOf(text.length - 1, text.length), message });
  }
  return ok(
    Uint8Array.from({ length: text.length / 2 }, (_, byte) => parseInt(text.slice(byte * 2, byte * 2 + 2), 16)),
  );
}

function decodeBase64(text: string, encoding: 'base64' | 'base64url', what: string): Result<Uint8Array, Problem> {
  const padding = /={0,2}$/.exec(text)?.[0].length ?? 0;
  const body = text.slice(0, text.length - padding);
  const isUrl = encoding === 'base64url';
  const at = body.search(isUrl ? /[^A-Za-z0-9_-]/ : /[^A-Za-z0-9+/]/);
  if (at >= 0) {
    const other = (isUrl ? /[+/]/ : /[-_]/).test(body.charAt(at));
    const advice = isUrl ? 'that is standard base64, which writes + and /' : 'that is base64url, which writes - and _';
    return foreign(text, at, `${what} is no ${encoding} text`, other ? advice : 'it was probably mistyped or cut');
  }
  const { bytes, faults } = decodeBase64url(isUrl ? body : body.replace(/\+/g, '-').replace(/\//g, '_'));
  const isUneven = padding > 0 && text.length % 4 !== 0;
  if (faults.length === 0 && !isUneven) return ok(bytes);
  const end = spanOf(Math.max(body.length - 1, 0), text.length);
  if (isUneven || body.length % 4 === 1) {
    const message = `${what} has ${text.length} ${encoding} characters, and no number of bytes has that length: one is missing or one is too many.`;
    return fail({ span: end, message });
  }
  const last = body.slice(-1);
  const message = `${what} ends in “${last}”, whose last bits belong to no byte and are not zero (RFC 4648 §3.5): it was cut or mistyped.`;
  return fail({ span: end, message });
}

function foreign(text: string, at: number, claim: string, advice: string): Result<never, Problem> {
  const message = `${claim}: character ${at + 1} is ${nameOfCharacter(text, at)}; ${advice}.`;
  return fail({ span: spanOf(at, at + 1), message });
}
