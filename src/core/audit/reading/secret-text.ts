import { memo } from '../../text/memo.ts';
import type { Key } from '../../keys/key.ts';
import { decodeBase64url } from '../../text/base64url.ts';

/** The bytes of a shared secret as text, where they are text; undefined for other keys. Never to be shown. */
export const secretText = memo(({ material: { k } }: Key) =>
  k === undefined ? undefined : textOf(decodeBase64url(k).bytes),
);

function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return /^[^\p{Cc}]*$/u.test(text.replace(/[\t\n\r]/g, '')) ? text : undefined;
  } catch {
    return undefined;
  }
}
