const letters = 'xyzabcdefghijklmnopqrstuvw';
const lower = letters.split('');
const upper = letters.toUpperCase().split('');
const digits = '0123456789'.split('');
const otherLower = ['ä', 'ö', 'ü', 'é'];
const otherUpper = ['Ä', 'Ö', 'Ü', 'É'];

/** Says what kind a text is, and nothing of what it names. */
const scheme = /^(?:https?|spiffe|urn|did|tag|mailto):(?:\/\/)?/;

/** White space and what cannot be seen: it tells faults, and holds nothing. */
const kept = /[\s\p{Cc}\u00ad\u200b-\u200f\u2060\ufeff]/u;

/** What may stand in place of a character, the first one first; one alone is that which stays. */
function choicesFor(character: string): readonly string[] {
  if (/[a-z]/.test(character)) return lower;
  if (/[A-Z]/.test(character)) return upper;
  if (/\d/.test(character)) return digits;
  if (character < '\u0080' || kept.test(character)) return [character];
  if (/\p{Lu}/u.test(character)) return otherUpper;
  if (/\p{L}/u.test(character)) return otherLower;
  if (/\p{N}/u.test(character)) return ['²', '³'];
  return character.length > 1 ? ['😀', '😃'] : ['•', '·'];
}

/** A text with another one's length and kinds of characters. */
export interface Likeness {
  /** The one of that number, from 0; after the last one it begins anew. */
  at(turn: number): string;
  /** How many there are. */
  readonly count: number;
}

/** Texts of the same length, with letters for letters, digits for digits, and ASCII punctuation as it stands. */
export function textLike(text: string): Likeness {
  const head = scheme.exec(text)?.[0] ?? '';
  const choices = Array.from(text.slice(head.length), choicesFor);
  const count = choices.reduce((product, { length }) => Math.min(product * length, 1e9), 1);
  const at = (turn: number): string => {
    let rest = turn;
    const characters = choices.map((own) => own[0] ?? '');
    for (let index = choices.length - 1; index >= 0 && rest > 0; index--) {
      const own = choices[index] ?? [''];
      characters[index] = own[rest % own.length] ?? '';
      rest = Math.floor(rest / own.length);
    }
    return head + characters.join('');
  };
  return { at, count };
}

/** A text of punctuation alone, by other punctuation. */
export const punctuationLike = (text: string): string =>
  Array.from(text, (character) => (kept.test(character) ? character : character === '.' ? '-' : '.')).join('');
