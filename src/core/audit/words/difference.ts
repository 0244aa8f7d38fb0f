import { isHidden, nameOfHidden } from './hidden-character.ts';
import { quoted } from './quoted.ts';

/** Longer texts are not compared: nobody could use what is found. */
const longest = 2000;

/**
 * How a text of the token differs from the one that is expected, as one sentence, where the two are nearly the same; undefined
 * where they are equal or have little in common.
 */
export function differenceOf(given: string, wanted: string): string | undefined {
  if (given === wanted || given.length > longest || wanted.length > longest) return undefined;
  return (
    normalForm(given, wanted) ??
    invisible(given, wanted) ??
    marks(given, wanted) ??
    slash(given, wanted) ??
    scheme(given, wanted) ??
    letterCase(given, wanted) ??
    encoding(given, wanted) ??
    ends(given, wanted) ??
    oneCharacter(given, wanted) ??
    middle(given, wanted)
  );
}

/** Two texts that look the same and are composed of other characters (Unicode Standard Annex 15). */
function normalForm(given: string, wanted: string): string | undefined {
  if (given.normalize('NFC') !== wanted.normalize('NFC')) return undefined;
  const at = commonStart(given, wanted);
  return `They look the same, but differ in Unicode normal form from character ${at + 1} on: the token is ${formOf(given)} (${codes(given, at)}), and what is expected is ${formOf(wanted)} (${codes(wanted, at)}).`;
}

const formOf = (text: string): string => (text === text.normalize('NFC') ? 'NFC' : 'NFD or mixed');

/** "U+0065 U+0301": the first characters there. */
const codes = (text: string, from: number): string =>
  Array.from(text.slice(Math.max(from - 1, 0)))
    .slice(0, 3)
    .map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');

const isBlank = (character: string): boolean => /[\s\u00ad\u200b-\u200f]/.test(character) || isHidden(character);

const visible = (text: string): string =>
  Array.from(text)
    .filter((one) => !isBlank(one))
    .join('');

function invisible(given: string, wanted: string): string | undefined {
  if (visible(given) !== visible(wanted)) return undefined;
  const [text, who] = Array.from(given).some(isBlank) ? [given, 'the token'] : [wanted, 'what is expected'];
  const blank = Array.from(text).find(isBlank) ?? '';
  return `Only white space or characters that cannot be seen differ: ${who} has ${nameOf(blank)}.`;
}

/** "a space", "U+200B zero-width space", "“é” (U+00E9)" */
function nameOf(character: string): string {
  if (character === ' ') return 'a space';
  if (/[\t\n\r]/.test(character)) return 'a tab or line break';
  if (isHidden(character)) return nameOfHidden(character);
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (/\s|[\u00ad\u200b-\u200f]/.test(character)) return code;
  return /^[!-~]$/.test(character) ? quoted(character) : `${quoted(character)} (${code})`;
}

/** One is the other in quotation marks, as JSON and shells write a text. */
function marks(given: string, wanted: string): string | undefined {
  const isToken = unquoted(given) === wanted;
  if (!isToken && unquoted(wanted) !== given) return undefined;
  return `Only quotation marks differ: ${isToken ? 'the token' : 'what is expected'} has them.`;
}

const unquoted = (text: string): string | undefined => /^(["'])(.+)\1$/s.exec(text)?.[2];

function slash(given: string, wanted: string): string | undefined {
  if (given === `${wanted}/`)
    return 'Only the slash at the end differs: the token has it, and what is expected has none.';
  if (wanted === `${given}/`)
    return 'Only the slash at the end differs: the token has none, and what is expected has one.';
  return undefined;
}

function scheme(given: string, wanted: string): string | undefined {
  const [, own, rest] = /^(https?):(.*)$/s.exec(given) ?? [];
  const [, other, same] = /^(https?):(.*)$/s.exec(wanted) ?? [];
  if (own === undefined || other === undefined || own === other || rest !== same) return undefined;
  return `Only the scheme differs: ${own} in the token, ${other} expected.`;
}

function letterCase(given: string, wanted: string): string | undefined {
  if (given.toLowerCase() !== wanted.toLowerCase()) return undefined;
  const at = commonStart(given, wanted);
  return `Only letter case differs, first at character ${at + 1}: ${nameOf(given.charAt(at))} in the token, ${nameOf(wanted.charAt(at))} expected.`;
}

function encoding(given: string, wanted: string): string | undefined {
  const plain = decoded(given);
  if (plain === undefined || plain !== decoded(wanted)) return undefined;
  const at = commonStart(given, wanted);
  return `Only the percent-encoding differs, from character ${at + 1} on: ${quoted(given.slice(at, at + 12))} in the token, ${quoted(wanted.slice(at, at + 12))} expected.`;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** One of the two has something more in front or at its end, such as api://. */
function ends(given: string, wanted: string): string | undefined {
  const shortest = 4;
  if (wanted.length >= shortest && given.endsWith(wanted))
    return `The token has ${quoted(given.slice(0, -wanted.length))} in front of what is expected.`;
  if (wanted.length >= shortest && given.startsWith(wanted))
    return `The token has ${quoted(given.slice(wanted.length))} behind what is expected.`;
  if (given.length >= shortest && wanted.endsWith(given))
    return `The token lacks ${quoted(wanted.slice(0, -given.length))}, which is expected in front.`;
  if (given.length >= shortest && wanted.startsWith(given))
    return `The token lacks ${quoted(wanted.slice(given.length))}, which is expected at its end.`;
  return undefined;
}

function oneCharacter(given: string, wanted: string): string | undefined {
  const { start, own, other } = split(given, wanted);
  const [mine, theirs] = [Array.from(own), Array.from(other)];
  if (Math.max(given.length, wanted.length) < 4 && !isOfOtherScript(own, other)) return undefined;
  const place = `character ${start + 1}`;
  if (mine.length === 1 && theirs.length === 1)
    return `Only ${place} differs: ${nameOf(own)} in the token, ${nameOf(other)} expected.`;
  if (mine.length === 1 && theirs.length === 0) return `The token has one character more: ${nameOf(own)}, ${place}.`;
  if (mine.length === 0 && theirs.length === 1)
    return `The token lacks one character: ${nameOf(other)} is expected as ${place}.`;
  if (mine.length === 2 && own === theirs.toReversed().join(''))
    return `The characters ${start + 1} and ${start + 2} are exchanged: ${quoted(own)} in the token, ${quoted(other)} expected.`;
  return undefined;
}

/** A letter that may look like the other one: in a short text, too, nobody sees the difference. */
const isOfOtherScript = (own: string, other: string): boolean =>
  own !== '' && other !== '' && /^[ -~]+$/.test(own) !== /^[ -~]+$/.test(other);

/** Most of the two is the same, and one piece between is not: an environment, a tenant, a version. */
function middle(given: string, wanted: string): string | undefined {
  const { start, end } = split(given, wanted);
  const from = wordStart(given, start);
  const behind = wordEnd(given, end);
  const [own, other] = [given.slice(from, given.length - behind), wanted.slice(from, wanted.length - behind)];
  if (from + behind < Math.max(own.length, other.length) || own === '' || other === '') return undefined;
  return `They differ in one place: ${quoted(own, 40)} in the token, ${quoted(other, 40)} expected.`;
}

function split(given: string, wanted: string) {
  const start = commonStart(given, wanted);
  const most = Math.min(given.length, wanted.length) - start;
  let end = 0;
  while (end < most && given[given.length - 1 - end] === wanted[wanted.length - 1 - end]) end++;
  return { start, end, own: given.slice(start, given.length - end), other: wanted.slice(start, wanted.length - end) };
}

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at++;
  return at;
}

const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\d-]/u.test(character);

function wordStart(text: string, from: number): number {
  let at = from;
  while (at > 0 && isWord(text[at - 1])) at--;
  return at;
}

/** How many characters stand behind the word that ends there. */
function wordEnd(text: string, behind: number): number {
  let at = behind;
  while (at > 0 && isWord(text[text.length - at])) at--;
  return at;
}
