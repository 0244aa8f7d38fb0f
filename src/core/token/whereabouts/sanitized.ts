import { list } from '../../text/words.ts';

/** HAR 1.2: a log with its entries. */
const har = /"entries"\s{0,9}:/;
/** Google's har-sanitizer, and Cloudflare's and Edgio's after it: "[access_token redacted]". */
const bracketed = /\[([\w./+-]{1,60}) redacted\]/g;
/** The default mask of Fiddler Everywhere. */
const fiddler = '!!!sanitized!!!';
/** Microsoft's Dev Proxy writes REDACTED, and others write something like it. */
const replaced =
  /"name"\s{0,9}:\s{0,9}"([^"\\]{1,60})"\s{0,9},\s{0,20}"value"\s{0,9}:\s{0,9}"[[<(]?(redacted|removed|obfuscated|sanitized|\*{3,9})[\])>]?"/gi;
/** Chromium's developer tools; `creator` is near the beginning. */
const chromium = /"creator"\s{0,9}:\s{0,9}\{\s{0,20}"name"\s{0,9}:\s{0,9}"WebInspector"/;
const leftOut = /"name"\s{0,9}:\s{0,9}"(?:authorization|cookie|set-cookie)"/i;
const anyHeader = /"headers"\s{0,9}:\s{0,9}\[\s{0,40}\{/;

/** Names in a sentence. */
const mostNamed = 6;

/** By what a HAR file was sanitized, and what is missing, as far as the file shows it; undefined where nothing does. */
export function sanitizedWords(text: string): string | undefined {
  if (!har.test(text)) return undefined;
  const words = namesOf(text.matchAll(bracketed));
  if (words.length > 0)
    return `A HAR sanitizer (Cloudflare’s, Edgio’s or Google’s) removed values from this file: ${named(words)}. Record it again without the sanitizer to see these tokens.`;
  if (text.includes(fiddler))
    return `Fiddler Everywhere removed values from this file: it wrote “${fiddler}” in their place. Turn off its sanitization and export the file again to see these tokens.`;
  const masked = [...text.matchAll(replaced)];
  const [, , mask = ''] = masked[0] ?? [];
  if (mask !== '')
    return `A tool removed values from this file, and wrote “${mask}” in their place: ${named(namesOf(masked))}. Microsoft’s Dev Proxy does so unless told otherwise. Record the file again with its values to see these tokens.`;
  if (chromium.test(text.slice(0, 4_000)) && anyHeader.test(text) && !leftOut.test(text))
    return 'This HAR file has no Authorization, Cookie or Set-Cookie header. Chrome and Edge leave them out unless you export “with sensitive data”. Allow that in the settings of the developer tools, under Network, and export the file again.';
  return undefined;
}

const namesOf = (matches: Iterable<RegExpMatchArray>): readonly string[] => [
  ...new Set(Array.from(matches, ([, name = '']) => name)),
];

const named = (names: readonly string[]): string =>
  names.length > mostNamed
    ? `${names.slice(0, mostNamed).join(', ')} and ${names.length - mostNamed} more`
    : list(names);
