import { count } from '../../text/words.ts';
import { decodeBase64url } from '../../text/base64url.ts';
import { withoutEnd } from '../../text/end-of.ts';

/** Why a text cannot be the base64url of that many bytes of a hash, as the rest of a sentence; undefined where it can. */
export function hashLength(text: string, bytes: number): string | undefined {
  const wanted = Math.ceil((bytes * 4) / 3);
  if (/^[\w-]+$/.test(text) && text.length === wanted) return undefined;
  const half = bytes * 2;
  if (/^[\da-f]+$/i.test(text) && (text.length === half || text.length === half * 2))
    return `has ${text.length} hexadecimal digits: it was written as hex, and base64url belongs there, ${wanted} characters`;
  if (/^[\w+/-]+={0,2}$/.test(text) && withoutEnd(text, /=/).length === wanted)
    return 'is written in standard base64 or with padding, and base64url without "=" belongs there';
  if (!/^[\w-]*$/.test(text)) return `is no base64url, and the hash must be ${wanted} characters of it`;
  const { length } = decodeBase64url(text).bytes;
  return `has ${text.length} characters (${count(length, 'byte')}), and must have ${wanted} (${bytes} bytes)`;
}
