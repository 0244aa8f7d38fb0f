import { decodeBase64url } from '../text/base64url.ts';
import { changesThatAdd, crc32 } from './crc32.ts';
import { checkLength, checkOf } from './link-check.ts';

export interface Mend {
  readonly text: string;
  /** Index of the character that was changed. */
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

type Judge = (text: string) => boolean;

/** The one change of a character that makes a link intact; undefined where there is none. */
export function mendLink(text: string, isIntact: Judge): Mend | undefined {
  const before = text.slice(0, -checkLength);
  return mendBefore(text, before, isIntact) ?? mendCheck(text, before, isIntact);
}

/** The check says by how much the sum is off, and the sum, which place and which bits that can come from. */
function mendBefore(text: string, before: string, isIntact: Judge): Mend | undefined {
  const { bytes } = decodeBase64url(text.slice(-checkLength));
  if (bytes.length !== 4) return undefined;
  const wanted = new DataView(Uint8Array.from(bytes).buffer).getUint32(0);
  const difference = (crc32(before) ^ wanted) >>> 0;
  let at = before.length;
  for (const change of changesThatAdd(difference, before.length)) {
    at--;
    const to = String.fromCharCode((before.charCodeAt(at) & 255) ^ (change ?? 0));
    if (change === undefined || !/[\w.-]/.test(to)) continue;
    const mend = mendedAt(text, at, to);
    if (isIntact(mend.text)) return mend;
  }
  return undefined;
}

/** One of the characters of the check itself. */
function mendCheck(text: string, before: string, isIntact: Judge): Mend | undefined {
  const right = checkOf(before);
  for (const [index, to] of right.split('').entries()) {
    const mend = mendedAt(text, before.length + index, to);
    if (to !== mend.from && isIntact(mend.text)) return mend;
  }
  return undefined;
}

const mendedAt = (text: string, at: number, to: string): Mend => ({
  text: text.slice(0, at) + to + text.slice(at + 1),
  at,
  from: text.charAt(at),
  to,
});
