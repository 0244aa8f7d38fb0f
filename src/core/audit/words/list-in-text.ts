import { readJson } from '../../text/json.ts';
import { quoted } from './quoted.ts';

/** Longer texts are not taken apart. */
const longest = 2000;

/** Several names in one text. */
interface ListInText {
  readonly names: readonly string[];
  /** Goes on after "a string that": "joins names with commas". */
  readonly how: string;
  /** It may as well be one name, with a space or a comma in it. */
  readonly mayBeOne?: true;
}

const separators: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/,/, 'commas'],
  [/;/, 'semicolons'],
  [/\|/, 'bars'],
  [/\s/, 'spaces'],
];

/**
 * Why a text that lists the expected audience does not name it, as sentences: aud is one string, or an array of strings (RFC 7519
 * §4.1.3), and each is compared whole. Undefined where neither of the two texts lists the other.
 */
export function listDifference(given: string, wanted: string): string | undefined {
  const inside = listIn(given);
  if (inside?.names.includes(wanted))
    return `It is one string that ${inside.how}${notSo(inside)}: recipients compare it whole. ${inside.mayBeOne ? 'If it does, the' : 'The'} issuer must write an array: ${arrayOf(inside.names)}.`;
  const asked = listIn(wanted);
  if (asked?.names.includes(given))
    return `What is expected is one string that ${asked.how}${notSo(asked)}. Expect ${quoted(given)} alone, or give the server a list.`;
  return undefined;
}

const notSo = ({ names, mayBeOne }: ListInText): string =>
  names.length > 1 && !mayBeOne ? `, not ${names.length} audiences` : '';

function listIn(text: string): ListInText | undefined {
  if (text.length > longest) return undefined;
  if (text.trimStart().startsWith('[')) {
    const names = namesIn(text);
    if (names) return { names, how: 'holds a JSON array' };
    const ofPython = namesIn(text.replaceAll("'", '"'));
    if (ofPython) return { names: ofPython, how: 'holds a list as Python writes it' };
  }
  for (const [pattern, name] of separators) {
    const names = text
      .split(pattern)
      .map((one) => one.trim())
      .filter((one) => one !== '');
    if (names.length > 1)
      return areSurelyNames(names, name)
        ? { names, how: `joins names with ${name}` }
        : { names, how: `may join names with ${name}`, mayBeOne: true };
  }
  return undefined;
}

/** A name may have spaces in it, and a URL may have commas. */
const areSurelyNames = (names: readonly string[], separator: string): boolean =>
  separator !== 'spaces' &&
  names.every((one) => !/\s/.test(one)) &&
  new Set(names.map((one) => one.includes('://'))).size === 1;

/** Of a JSON array of strings. */
function namesIn(text: string): readonly string[] | undefined {
  const { root, problem } = readJson(text);
  if (root?.type !== 'array' || problem) return undefined;
  const names = root.items.flatMap((item) => (item.type === 'string' ? [item.value] : []));
  return names.length === root.items.length ? names : undefined;
}

const arrayOf = (names: readonly string[]): string =>
  `[${names
    .slice(0, 5)
    .map((one) => quoted(one, 60))
    .join(', ')}${names.length > 5 ? ', …' : ''}]`;
