import { spanOf } from '../../../text/span.ts';
import type { KeysRead } from '../keys-read.ts';
import { hasKeys, movedRead, remarked } from '../moved-read.ts';
import type { ReadInner } from './read-packed.ts';

const SIGN = /-{5}BEGIN(?:%20|\+)|%7B%22|%3CRSAKeyValue/i;

/** A PEM, JSON or XML that was encoded for a URL or a form. Undefined where the text is something else. */
export function readPercentEncoded(text: string, readInner: ReadInner): KeysRead | undefined {
  if (!SIGN.test(text)) return undefined;
  const decoded = decodedOf(/BEGIN\+/.test(text) ? text.replaceAll('+', ' ') : text);
  const read = decoded === undefined ? undefined : readInner(decoded);
  if (!hasKeys(read)) return undefined;
  const whole = movedRead(read, () => spanOf(0, text.length));
  return remarked(whole, 'The key text is percent-encoded, as in a URL or a form. Jotter decoded it.');
}

function decodedOf(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that begins no encoded character.
    return undefined;
  }
}
