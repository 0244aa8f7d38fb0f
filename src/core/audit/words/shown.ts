import { isHidden, nameOfHidden } from './hidden-character.ts';

/** Text of a token made fit for a sentence: cut, and what cannot be seen named. */
export function shown(text: string, most = 40): string {
  const visible = Array.from(text.slice(0, most), (character) =>
    isHidden(character) || /\p{Cc}/u.test(character) ? `<${nameOfHidden(character)}>` : character,
  ).join('');
  return text.length > most ? `${visible}…` : visible;
}
