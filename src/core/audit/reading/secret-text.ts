import type { Key } from '../../keys/key.ts';
import { decodeBase64url } from '../../text/base64url.ts';

const known = new WeakMap<Key, { readonly text: string | undefined }>();

/** The bytes of a shared secret as text, where they are text; undefined for other keys. Never to be shown. */
export function secretText(key: Key): string | undefined {
  const before = known.get(key);
  if (before) return before.text;
  const text = key.material.k === undefined ? undefined : textOf(decodeBase64url(key.material.k).bytes);
  known.set(key, { text });
  return text;
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return /^[^\p{Cc}]*$/u.test(text.replace(/[\t\n\r]/g, '')) ? text : undefined;
  } catch {
    return undefined;
  }
}
