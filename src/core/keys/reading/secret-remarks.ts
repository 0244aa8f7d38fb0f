import { count } from '../../text/words.ts';
import type { Problem } from '../../text/result.ts';
import { spanOf } from '../../text/span.ts';
import { decodeText } from '../decode-text.ts';
import type { SecretReading } from '../key.ts';
import { quote } from '../quote.ts';
import { nameOfCharacter } from '../name-of-character.ts';
import { endOf } from '../../text/end-of.ts';

/** What looks odd about a secret that is taken as UTF-8 text of `byteCount` bytes. */
export function secretRemarks(text: string, byteCount: number): readonly Problem[] {
  const remarks: Problem[] = [];
  const whole = (message: string): number => remarks.push({ span: spanOf(0, text.length), message });
  remarks.push(...edgeRemarks(text));
  const core = text.trim();
  if (/^(["'`]).*\1$/s.test(core) && core.length > 1)
    whole('The quotes count as part of the secret. Remove them if they are not meant.');
  const name = LINE.exec(text)?.[1];
  if (name !== undefined)
    whole(
      `This looks like a line of a configuration. The name ${quote(name)} counts as part of the secret. Remove it if only the value is the secret.`,
    );
  if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text)) {
    whole('The secret holds half a character (a lone surrogate), which UTF-8 cannot write; it was read as U+FFFD.');
  } else if (byteCount > text.length) {
    whole(`The secret has characters outside ASCII: ${text.length} characters make ${byteCount} bytes in UTF-8.`);
  }
  return remarks;
}

/** JWT_SECRET=…, export JWT_SECRET="…", jwt.secret: … */
const LINE =
  /^\s{0,100}(?:export\s{1,9}|set\s{1,9}|-\s)?["']?([A-Za-z][\w.-]{0,60}(?:secret|key|token|password)[\w.-]{0,30}|[a-z][a-z0-9]{0,30}_[a-z0-9_]{1,60})["']?\s{0,9}[=:]\s{0,9}\S/i;

function edgeRemarks(text: string): readonly Problem[] {
  const isInvisible = /^[\s\u200B-\u200D\u2060]+/.exec(text)?.[0] ?? '';
  const end = endOf(isInvisible.length === text.length ? '' : text.slice(-200), /[\s\u200B-\u200D\u2060]/);
  return [
    edge(text, 0, isInvisible.length, 'begins with'),
    edge(text, text.length - end.length, text.length, 'ends in'),
  ].flat();
}

function edge(text: string, start: number, end: number, verb: string): readonly Problem[] {
  if (start === end) return [];
  const bytes = new TextEncoder().encode(text.slice(start, end)).length;
  const more = end - start > 1 ? ` and ${end - start - 1} more such character${end - start > 2 ? 's' : ''}` : '';
  const message = `The secret ${verb} ${nameOfCharacter(text, start)}${more}, which count${bytes === 1 && more === '' ? 's' : ''} as ${count(bytes, 'byte')} of it. Remove what is not meant.`;
  return [{ span: spanOf(start, end), message }];
}

/** Random bytes are often handed around as text; the tools then disagree on what the secret is. */
export function likelyReading(whole: string): SecretReading['mayBe'] {
  const text = whole.trim();
  if (text.length > 10_000) return undefined;
  const as = (encoding: 'hex' | 'base64' | 'base64url'): SecretReading['mayBe'] => {
    const decoded = decodeText(text, encoding, '');
    return decoded.ok && decoded.value.length > 0 ? { encoding, byteCount: decoded.value.length } : undefined;
  };
  const hex = /^[0-9a-f]{16,}$/i.test(text) && /\d/.test(text) ? as('hex') : undefined;
  if (hex) return hex;
  const isMixed = /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text);
  if (text.length < 16 || !(isMixed || text.endsWith('='))) return undefined;
  return as(/[-_]/.test(text) ? 'base64url' : 'base64');
}
