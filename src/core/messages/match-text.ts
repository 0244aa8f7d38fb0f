import type { ToldName } from './message.ts';

/** A pasted text as messages are looked for in it: escapes of JSON and HTML resolved, white space joined. */
export interface Searched {
  /** White space is one space, or one line break where it held one. */
  readonly lined: string;
  /** The same with spaces only, so that an index means the same place. */
  readonly flat: string;
}

/** Where a message stands in the searched text, and what its holes hold. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly told: ReadonlyMap<ToldName, readonly string[]>;
}

const entities: ReadonlyMap<string, string> = new Map([
  ['&quot;', '"'],
  ['&#34;', '"'],
  ['&#39;', "'"],
  ['&#x27;', "'"],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
]);

export function searchedOf(text: string): Searched {
  const lined = text
    .replaceAll(/\\{1,4}(?:r\\{1,4})?n/g, '\n')
    .replaceAll(/\\{1,4}u00(22|27)/g, (_, code: string) => (code === '22' ? '"' : "'"))
    .replaceAll(/\\{1,4}(["'/])/g, '$1')
    .replaceAll(/&(?:quot|#34|#39|#x27|lt|gt|amp);/g, (entity) => entities.get(entity) ?? entity)
    .replaceAll(/[\u2018\u2019]/g, "'")
    .replaceAll(/[\u201c\u201d]/g, '"')
    .replaceAll(/\s+/g, (space) => (space.includes('\n') ? '\n' : ' '));
  return { lined, flat: lined.replaceAll('\n', ' ') };
}

/** Characters of a hole at most; a longer one would only be a text that is no message. */
const mostInHole = 400;

interface Pattern {
  readonly literals: readonly string[];
  /** One fewer than literals, or as many where a hole is the end. */
  readonly holes: readonly string[];
  /** What is looked for first: nearly no text has it. */
  readonly rarest: string;
}

const patterns = new Map<string, Pattern>();

function patternOf(text: string): Pattern {
  const known = patterns.get(text);
  if (known) return known;
  const pieces = text.split(/\{(\w*)\}/);
  const literals = pieces.filter((_, index) => index % 2 === 0);
  const pattern = {
    literals: literals.at(-1) === '' ? literals.slice(0, -1) : literals,
    holes: pieces.filter((_, index) => index % 2 === 1),
    rarest: literals.reduce((longest, one) => (one.length > longest.length ? one : longest), ''),
  };
  patterns.set(text, pattern);
  return pattern;
}

/** The first place where the text of a message stands. Takes time in proportion to the searched text, whatever is in it. */
export function matchText(text: string, searched: Searched): Match | undefined {
  const pattern = patternOf(text);
  const { flat } = searched;
  if (!flat.includes(pattern.rarest)) return undefined;
  const [first = ''] = pattern.literals;
  for (let at = flat.indexOf(first); at >= 0; at = flat.indexOf(first, at + 1)) {
    const match = matchAt(at, pattern, searched);
    if (match) return match;
  }
  return undefined;
}

function matchAt(start: number, { literals, holes }: Pattern, { flat, lined }: Searched): Match | undefined {
  const told = new Map<ToldName, string[]>();
  const keep = (index: number, value: string): void => {
    const name = holes[index];
    if (!isTold(name)) return;
    told.set(name, [...(told.get(name) ?? []), value]);
  };
  let end = start + (literals[0]?.length ?? 0);
  for (const [index, literal] of literals.slice(1).entries()) {
    const found = flat.slice(end, end + mostInHole + literal.length).indexOf(literal);
    if (found < 0) return undefined;
    keep(index, flat.slice(end, end + found));
    end += found + literal.length;
  }
  if (holes.length === literals.length) {
    const value = restOfLine(lined.slice(end, end + mostInHole));
    keep(holes.length - 1, value);
    end += value.length;
  } else if (isInWord(flat, end)) return undefined;
  return isInWord(flat, start) ? undefined : { start, end, told };
}

/** Up to the end of the line, or of the JSON text or markup around it. */
const restOfLine = (text: string): string => /^[^\n"<]*/.exec(text)?.[0] ?? '';

/** Whether a place is inside a word: a message never begins or ends there. */
const isInWord = (text: string, at: number): boolean => isWord(text[at - 1]) && isWord(text[at]);
const isWord = (character: string | undefined): boolean => character !== undefined && /\w/.test(character);

const toldNames: ReadonlySet<string> = new Set([
  'audience',
  'issuer',
  'kid',
  'alg',
  'claim',
  'actual',
  'skew',
  'clock',
]);
const isTold = (name: string | undefined): name is ToldName => name !== undefined && toldNames.has(name);
