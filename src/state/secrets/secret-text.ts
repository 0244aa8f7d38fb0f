import type { SecretEncoding } from '../../core/keys/key.ts';

/** A secret as a text that the key field reads back to the same bytes. */
export interface SecretText {
  readonly text: string;
  readonly encoding: SecretEncoding;
}

/** As its characters where it is printable text, and otherwise in hex. */
export function secretText(secret: Uint8Array): SecretText {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(secret);
    if (!/\p{C}/u.test(text)) return { text, encoding: 'utf8' };
  } catch {
    // It is no UTF-8.
  }
  return { text: Array.from(secret, (byte) => byte.toString(16).padStart(2, '0')).join(''), encoding: 'hex' };
}
