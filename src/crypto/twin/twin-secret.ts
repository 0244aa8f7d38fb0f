import { isPublishedSecret, placeholderSecrets, publishedSecrets } from '../../core/audit/reading/published-secrets.ts';
import { oneOf, opaqueLike, type Chance } from '../../core/twin/letters.ts';

/**
 * Another secret of the same length, alphabet and strength: one that is published becomes another one of those, a common password another
 * one, and one that repeats a few characters repeats a few others. The name before it and the quotes around it stay.
 */
export function twinSecret(text: string, chance: Chance): string {
  const name = nameBefore(text);
  const [before, secret, behind] = unquoted(text.slice(name.length));
  const known = published(secret) ?? ofWords(secret, chance) ?? password(secret, chance);
  return name + before + (known ?? plain(secret, chance)) + behind;
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

/** "JWT_SECRET=", as in a file of settings; what ends with `=` is base64, and a word before a colon may belong to the secret. */
export const nameBefore = (text: string): string =>
  /^\s*(?:[A-Z][A-Z\d_]+|\w*(?:secret|key|token|jwt|password)\w*|base64|hex)\s*[=:]\s*(?=[^\s=])/.exec(text)?.[0] ?? '';

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
  if (secret.replaceAll(anyWord, '').replaceAll(/[\W_\d]/g, '').length > 0) return undefined;
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

const fewCharacters = 4;

function plain(secret: string, chance: Chance): string {
  if (new Set(secret).size <= fewCharacters) return exchanged(secret, chance);
  // The last character of base64 holds unused bits, which may have to be zero.
  const [, body = '', end = ''] = /^(.*?)([\w+/-]=*)$/s.exec(secret) ?? [];
  const mayBeBase64 = end.includes('=') || (/[a-z]/.test(secret) && /[A-Z]/.test(secret) && /^[\w+/-]*$/.test(secret));
  return mayBeBase64 ? opaqueLike(body, chance) + end : opaqueLike(secret, chance);
}

/** Each character by another one, the same by the same. */
function exchanged(secret: string, chance: Chance): string {
  const made = new Map<string, string>();
  for (const character of new Set(secret)) {
    const kind = /\d/.test(character) ? '0123456789' : /[A-F]/.test(character) ? 'ABCDEF' : 'abcdef';
    let other = character;
    for (let tries = 0; tries < 50 && (other === character || [...made.values()].includes(other)); tries += 1)
      other = oneOf(kind, chance);
    made.set(character, other);
  }
  return Array.from(secret, (character) => made.get(character) ?? character).join('');
}
