/** From 0 up to 1, without 1. */
export type Chance = () => number;

const consonants = 'bdfgklmnprstvz';
const vowels = 'aeiou';
const accents = 'áéíóúàèìòùäëïöü';

export const oneOf = (characters: string, chance: Chance): string =>
  characters[Math.floor(chance() * characters.length)] ?? '';

/** A word that can be read aloud, with capitals where the other has them and accents where it has letters beyond ASCII. */
export function wordLike(word: string, chance: Chance): string {
  return Array.from(word, (letter, index) => {
    const plain = /[a-z]/i.test(letter) ? oneOf(index % 2 === 0 ? consonants : vowels, chance) : oneOf(accents, chance);
    return isCapital(letter) ? plain.toUpperCase() : plain;
  }).join('');
}

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

/** As many digits, and no zero in front that was none. */
export const digitsLike = (digits: string, chance: Chance): string =>
  Array.from(digits, (digit, index) =>
    index === 0 && digit !== '0' ? oneOf('123456789', chance) : oneOf('0123456789', chance),
  ).join('');

const lower = 'abcdefghijklmnopqrstuvwxyz';

/** Each character by one of its kind; of a hexadecimal text by hexadecimal ones. */
export function opaqueLike(text: string, chance: Chance): string {
  const letters = /^[\da-f-]+$/i.test(text) ? 'abcdef' : lower;
  return Array.from(text, (character) => {
    if (/\d/.test(character)) return oneOf('0123456789', chance);
    if (/\p{N}/u.test(character)) return character === '²' ? '³' : '²';
    if (!/\p{L}/u.test(character)) return character;
    if (character > '\u007f') return oneOf(accents.replace(character, ''), chance);
    const letter = oneOf(letters, chance);
    return isCapital(character) ? letter.toUpperCase() : letter;
  }).join('');
}
