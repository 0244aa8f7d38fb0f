import type { Key } from '../../core/keys/key.ts';
import { decodeBase64url } from '../../core/text/base64url.ts';

/** The bytes of a shared secret or a password. */
export const secretOf = ({ material }: Key): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(decodeBase64url(material.k ?? '').bytes);
