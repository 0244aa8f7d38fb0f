import type { AST } from '@eslint-community/regexpp';
import { acceptorOf, isOneCharacter, parsed } from './matching-steps.ts';

/** Characters to choose from, one of each kind that patterns here tell apart. */
const usual = [
  ...'a0A-_. \n\t"\'`<>{}[]():;,/\\=+~!@#$%&*|?^eyJx1fF'.split(''),
  'é',
  '€',
  '\u00a0',
  '\u200b',
  '\u2019',
  '\u0000',
];

interface Pieces {
  /** One character of each set of the pattern, and another one. */
  readonly characters: Set<string>;
  /** What stands before a repetition at least. */
  readonly beginnings: Set<string>;
  /** What the pattern as a whole matches, or nearly. */
  readonly words: Set<string>;
  /** One character that each set rejects. */
  readonly strangers: Set<string>;
}

/**
 * Texts that a pattern may take long to search: long runs of the characters that it repeats, of its own beginnings and of what it nearly
 * matches, with something at the end that does not fit. `size` is the length of each in characters, about.
 */
export function* hostileTexts({ source, flags }: RegExp, size: number): Iterable<string> {
  const pieces: Pieces = { characters: new Set(), beginnings: new Set(), words: new Set(), strangers: new Set() };
  const pattern = parsed(source, flags);
  for (const alternative of pattern.alternatives) gather(alternative.elements, '', pieces, flags);
  const characters = [...pieces.characters].slice(0, 9);
  const words = [...new Set([...pieces.words, ...pieces.beginnings])].filter((word) => word !== '').slice(0, 9);
  const strangers = ['\u0000', ...pieces.strangers].slice(0, 4);
  const fill = (unit: string): string => unit.repeat(Math.ceil(size / unit.length));
  for (const unit of new Set([
    ...characters,
    ...words,
    ...pairsOf(characters),
    ...words.flatMap((word) => [`${word} `, `${word}\n`]),
  ])) {
    const run = fill(unit);
    yield run;
    for (const stranger of strangers) yield run + stranger;
    yield `\u0000${run}`;
  }
  for (const beginning of pieces.beginnings)
    for (const character of characters) {
      yield `${beginning}${fill(character)}\u0000`;
      yield fill(`${beginning}${character.repeat(3)}`);
    }
}

const pairsOf = (characters: readonly string[]): readonly string[] =>
  characters.flatMap((one, index) =>
    characters[index + 1] === undefined ? [] : [one + (characters[index + 1] ?? '')],
  );

function gather(elements: readonly AST.Element[], before: string, pieces: Pieces, flags: string): string {
  let text = before;
  for (const element of elements) {
    if (element.type === 'Quantifier') pieces.beginnings.add(text);
    text += shortest(element, text, pieces, flags);
  }
  pieces.words.add(text);
  return text;
}

/** A text that the element matches, with each repetition done once. */
function shortest(element: AST.Element, before: string, pieces: Pieces, flags: string): string {
  if (isOneCharacter(element)) return characterOf(element, pieces, flags);
  switch (element.type) {
    case 'Quantifier': {
      const once = shortest(element.element, before, pieces, flags);
      return once.repeat(Math.min(Math.max(element.min, element.max > 0 ? 1 : 0), 40));
    }
    case 'Group':
    case 'CapturingGroup': {
      const all = element.alternatives.map(({ elements }) =>
        gather(elements, before, pieces, flags).slice(before.length),
      );
      return all[0] ?? '';
    }
    case 'Assertion':
      if (element.kind === 'lookahead' || element.kind === 'lookbehind')
        for (const { elements } of element.alternatives) gather(elements, '', pieces, flags);
      return '';
    default:
      return '';
  }
}

function characterOf(element: AST.Element, { characters, strangers }: Pieces, flags: string): string {
  const accepts = acceptorOf(element, flags);
  const own = element.type === 'Character' ? [String.fromCodePoint(element.value)] : [];
  const accepted = [...own, ...usual].filter(accepts);
  for (const one of accepted.slice(0, 2)) characters.add(one);
  const stranger = usual.find((one) => !accepts(one));
  if (stranger !== undefined) strangers.add(stranger);
  return accepted[0] ?? '';
}
