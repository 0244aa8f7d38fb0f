import { spanOf } from '../../../text/span.ts';
import { keysRead, type KeysRead } from '../keys-read.ts';
import { hasKeys, movedRead, remarked } from '../moved-read.ts';
import type { ReadInner } from './read-packed.ts';

const BYTES =
  /^\s{0,100}\[\s{0,100}\d{1,3}(?:\s{0,100},\s{0,100}\d{1,3}){15,}\s{0,100},?\s{0,100}\]\s{0,100};?\s{0,100}$/;

/** A key as an array of numbers, one a byte, as programs print it. Undefined where the text is something else. */
export function readByteArray(text: string, readInner: ReadInner): KeysRead | undefined {
  if (!BYTES.test(text)) return undefined;
  const numbers = text.match(/\d+/g)?.map(Number) ?? [];
  if (numbers.some((number) => number > 255)) return undefined;
  const span = spanOf(0, text.length);
  const read = readInner(numbers.map((number) => number.toString(16).padStart(2, '0')).join(''));
  if (hasKeys(read))
    return remarked(
      movedRead(read, () => span),
      'The key is an array of numbers, one for each byte.',
    );
  const message = `This is an array of ${numbers.length} bytes, and they are not a key in DER or a point on a curve. If they are a secret, paste them in hexadecimal or base64.`;
  return keysRead({ problems: [{ span, message }] });
}
