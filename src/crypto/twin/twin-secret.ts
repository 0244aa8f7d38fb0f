import { encodeBase64url } from '../../core/text/base64url.ts';
import { isPublishedSecret, placeholderSecrets, publishedSecrets } from '../../core/audit/reading/published-secrets.ts';
import { oneOf, opaqueLike, type Chance } from '../../core/twin/letters.ts';

/**
 * Another secret of the same length and strength, made anew: one that is published becomes another one of those, a common password another
 * one, and any other is random, in hexadecimal or base64 where it was. The name of a setting and the quotes around it stay.
 */
export function twinSecret(text: string, chance: Chance): string {
  const name = nameBefore(text);
  const [before, secret, behind] = unquoted(text.slice(name.length));
  const known = published(secret) ?? ofWords(secret, chance) ?? password(secret, chance);
  return name + before + (known ?? randomLike(secret, chance)) + behind;
}

/** What stands before and behind a secret: white space, and at most one quote on each side. */
function unquoted(text: string): readonly [before: string, secret: string, behind: string] {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const isQuote = (at: number): boolean => at >= start && at < end && /["']/.test(text.charAt(at));
  const from = isQuote(start) ? start + 1 : start;
  const to = end - 1 >= from && isQuote(end - 1) ? end - 1 : Math.max(from, end);
  return [text.slice(0, from), text.slice(from, to), text.slice(to)];
}

const names =
  'JWT_SECRET JWT_KEY SECRET SECRET_KEY JWT_SECRET_KEY APP_KEY KEY TOKEN secret key jwt_secret jwtSecret base64 hex';
const setting = new RegExp(
  `^[ \\t]{0,20}(?:export )?(?:${names.replaceAll(' ', '|')})[ \\t]{0,20}[=:][ \\t]{0,20}(?=[^\\s=])`,
);

/** "JWT_SECRET=", as in a file of settings: names that everyone uses. Any other may belong to the secret. */
export const nameBefore = (text: string): string => setting.exec(text)?.[0] ?? '';

/** The one whose length is nearest, because the length may be the fault. */
function published(secret: string): string | undefined {
  if (!isPublishedSecret(secret)) return undefined;
  const all = [...publishedSecrets.flatMap(([, ...texts]) => texts), ...placeholderSecrets()];
  const far = (text: string): number =>
    Math.abs(text.length - secret.length) + (text.length < 32 === secret.length < 32 ? 0 : 1000);
  return all
    .filter((text) => text !== secret && isPublishedSecret(text))
    .toSorted((one, other) => far(one) - far(other))[0];
}

/** Words that people make secrets of, by their length. */
const words = [
  'jwt key',
  'test prod',
  'admin token',
  'secret qwerty passwd',
  'default example company welcome letmein',
  'password passw0rd changeme',
].map((row) => row.split(' '));
const anyWord = new RegExp(words.flat().join('|'), 'gi');

function ofWords(secret: string, chance: Chance): string | undefined {
  if (!/^[\w .-]+$/.test(secret) || secret.replaceAll(anyWord, '').replaceAll(/[^a-z]/gi, '').length > 0)
    return undefined;
  return secret.replaceAll(/[a-z0]{3,}|\d+/gi, (piece) => {
    const others = words
      .find((row) => row.includes(piece.toLowerCase()))
      ?.filter((word) => word !== piece.toLowerCase());
    return others?.[Math.floor(chance() * others.length)] ?? opaqueLike(piece, chance);
  });
}

/** Common passwords, some of each length. */
const passwords =
  'love pass 1234 4321 admin hello 12345 secret qwerty monkey dragon 123456 654321 letmein welcome charlie 1234567 password football baseball sunshine iloveyou princess 12345678 87654321 butterfly alexander 123456789 987654321 basketball qwertyuiop 1234567890 password123 password1234'.split(
    ' ',
  );

/** A word, a row of digits, or a word with digits behind it: what a list of passwords has. */
const isLikelyListed = /^(?:[A-Za-z]?[a-z]{3,12}\d{0,4}|\d{4,10})$/;

function password(secret: string, chance: Chance): string | undefined {
  if (!isLikelyListed.test(secret)) return undefined;
  const others = passwords.filter((one) => one.length === secret.length && one !== secret);
  return others[Math.floor(chance() * others.length)];
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

const some = (characters: string, count: number, chance: Chance): string =>
  Array.from({ length: count }, () => oneOf(characters, chance)).join('');

/** Nothing of it but its length, in bytes, and its alphabet. */
function randomLike(secret: string, chance: Chance): string {
  const { length } = new TextEncoder().encode(secret);
  // One character over and over is the fault.
  if (new Set(secret).size === 1 && secret.length > 1) return some('abcdefghijk', 1, chance).repeat(length);
  if (/^[\da-f]{16,}$/.test(secret)) return some('0123456789abcdef', length, chance);
  if (/^[\dA-F]{16,}$/.test(secret)) return some('0123456789ABCDEF', length, chance);
  const body = secret.replace(/={1,2}$/, '');
  const isBase64 = /^[\w+/-]{16,}$/.test(body) && (body !== secret || (/[a-z]/.test(body) && /[A-Z]/.test(body)));
  if (isBase64 && body.length % 4 !== 1) return base64Like(body, chance) + secret.slice(body.length);
  const capitals = /[A-Z]/.test(secret) ? letters.toUpperCase() : '';
  return some(`${letters}${capitals}0123456789`, length, chance);
}

/** Random bytes in base64 or base64url, or in what both have in common where it cannot be told which of them it was. */
function base64Like(body: string, chance: Chance): string {
  const bytes = Uint8Array.from({ length: Math.floor((body.length * 3) / 4) }, () => Math.floor(chance() * 256));
  const [plus = '-', slash = '_'] = /[+/]/.test(body) ? '+/' : /[_-]/.test(body) ? '-_' : 'Az';
  return encodeBase64url(bytes).replaceAll('-', plus).replaceAll('_', slash);
}
