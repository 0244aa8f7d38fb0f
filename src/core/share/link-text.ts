import { decodeBase64url, encodeBase64url } from '../text/base64url.ts';
import { fail, ok, type Result } from '../text/result.ts';
import { diagnoseLink, type LinkDamage } from './diagnose-link.ts';
import { checkLength, checkOf } from './link-check.ts';
import { mostLink } from '../text/work-caps.ts';

/** What cannot be seen, and what wraps lines: white space, soft hyphens, zero-width and direction marks, byte order marks. */
const invisible = /(?:[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\ufe0e|\ufe0f)+/g;

/** A fragment without what mails and chat programs put between its characters, escaped or not. */
function cleanLink(fragment: string): string {
  return unescaped(fragment)
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(invisible, '');
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The fragment of a link that holds what stands in the page, without its "#". All of it is ASCII that no program escapes:
 *
 *     j1.COUNT.BODY CHECK       in the open
 *     j1p.COUNT.BODY CHECK      behind a passphrase
 *
 * without the space. "1" is the version: it rises when an older Jotter could no longer read what a newer one writes, and
 * links of every version are read for ever (e2e/links). COUNT says in decimal how many characters stand behind the second
 * period, so that a link that was cut short says by how much. BODY is base64url (RFC 4648 §5, no padding): raw deflate
 * (RFC 1951) of the state as JSON in UTF-8 (shared-state.ts), in "j1p" encrypted after that (crypto/share/passphrase.ts). CHECK
 * is the CRC-32 (crc32.ts) of all that stands before it, four bytes, big endian, in six characters of base64url: it tells
 * any one changed character for certain, and where it was.
 */
export interface LinkContent {
  readonly isSealed: boolean;
  readonly bytes: Uint8Array;
}

const form = /^j1(p?)\.([1-9]\d{0,6})\.([\w-]+)$/;

export function writeLinkText({ isSealed, bytes }: LinkContent): string {
  const body = encodeBase64url(bytes);
  const before = `j1${isSealed ? 'p' : ''}.${body.length + checkLength}.${body}`;
  return before + checkOf(before);
}

/** How many characters a link with so many bytes has. */
export function linkLength(isSealed: boolean, byteCount: number): number {
  const count = Math.ceil((byteCount * 4) / 3) + checkLength;
  return `j1${isSealed ? 'p' : ''}.${count}.`.length + count;
}

/** Reads a fragment; what chat programs and mails put into it or behind it is let go where the check says that all the rest is there. */
export function readLinkText(fragment: string): Result<LinkContent, LinkDamage> {
  if (fragment.length > mostLink) return fail(tooLong(fragment.length));
  const clean = cleanLink(fragment);
  const whole = withoutTail(clean);
  const [, sealed, , rest = ''] = form.exec(whole) ?? [];
  if (sealed === undefined || !isIntact(whole)) return fail(diagnoseLink(clean, isIntact));
  const { bytes, faults } = decodeBase64url(rest.slice(0, -checkLength));
  return faults.length === 0 ? ok({ isSealed: sealed === 'p', bytes }) : fail(foreign);
}

/** Whether a text is a link whose check is right. */
export function isIntact(text: string): boolean {
  const [, , count, rest = ''] = form.exec(text) ?? [];
  if (Number(count) !== rest.length || rest.length <= checkLength) return false;
  return checkOf(text.slice(0, -checkLength)) === text.slice(-checkLength);
}

/** What stands behind the count of characters: a period of the sentence around it, what a campaign appended. */
function withoutTail(text: string): string {
  const [head = '', count] = /^j1p?\.(\d{1,7})\./.exec(text) ?? [];
  return count === undefined ? text : text.slice(0, head.length + Number(count));
}

const tooLong = (length: number): LinkDamage => ({
  kind: 'too-long',
  title: 'The link is too long',
  message: `It has ${length.toLocaleString('en')} characters, and links are read up to ${mostLink.toLocaleString('en')}. Jotter makes none of that length.`,
});

const foreign: LinkDamage = {
  kind: 'foreign',
  title: 'The link was not made by Jotter',
  message:
    'Its check is right, so nothing was altered on the way, and still its body is no base64url as Jotter writes it. Whatever made it is at fault.',
};
