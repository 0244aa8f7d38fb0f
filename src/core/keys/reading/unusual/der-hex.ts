import { spanOf } from '../../../text/span.ts';
import { decodeText } from '../../decode-text.ts';
import type { KeySource } from '../../key.ts';
import { keysRead, type KeysRead } from '../keys-read.ts';
import { readDerKey } from '../read-der-key.ts';
import { readLockedDer } from '../read-locked-der.ts';
import { derKey } from '../formats/der.ts';
import { withoutSeparators } from './raw-point.ts';

// The SEQUENCE that every key begins with.
const LOOKS_LIKE_DER = /^\s{0,100}(?:0x|\\x)?30[\s:,]{0,3}(?:0x|\\x)?[0-9a-f]{2}/i;

/** A key as the hexadecimal digits of its DER. Undefined where the text is something else. */
export function readDerHex(text: string, source: KeySource): KeysRead | undefined {
  const bytes = LOOKS_LIKE_DER.test(text) ? decodeText(withoutSeparators(text.trim()), 'hex', '') : undefined;
  if (!bytes?.ok) return undefined;
  const locked = readLockedDer(bytes.value, spanOf(0, text.length), source);
  if (locked?.ok) return keysRead({ locked: [locked.value] });
  const read = readDerKey(bytes.value);
  return read.ok
    ? keysRead({ keys: [derKey(read.value, bytes.value, { text, source, format: 'der-hex' })] })
    : undefined;
}
