import { decodeText } from '../../core/keys/decode-text.ts';
import type { SecretEncoding } from '../../core/keys/key.ts';
import type { Bytes } from './evidence.ts';

/** What the key field makes of a text; undefined where it cannot be read so. */
export function bytesAs(text: string, encoding: SecretEncoding): Bytes | undefined {
  if (encoding === 'utf8') return new TextEncoder().encode(text);
  const decoded = decodeText(text, encoding, '');
  return decoded.ok ? Uint8Array.from(decoded.value) : undefined;
}
