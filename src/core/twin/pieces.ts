import { digitsLike, opaqueLike, wordLike, type Chance } from './letters.ts';

/** Replaces the smallest pieces of texts: words, numbers and random characters, the same one always by the same. */
export class Pieces {
  readonly #chance: Chance;
  /** What no piece may become: the pieces of the original, in small letters. */
  readonly #avoided: ReadonlySet<string>;
  readonly #made = new Map<string, string>();
  readonly #used = new Set<string>();

  constructor(chance: Chance, avoided: ReadonlySet<string>) {
    this.#chance = chance;
    this.#avoided = avoided;
  }

  /** A run of letters, digits and marks. */
  replaced(piece: string): string {
    const composed = piece.normalize('NFC');
    const made = this.#composed(composed);
    // Two texts that differ in their normal form do so afterwards, too.
    return composed === piece ? made : made.normalize('NFD');
  }

  #composed(piece: string): string {
    const mixed = /^(\p{L}{3,})(\d{1,4})$/u.exec(piece);
    if (mixed) return this.#composed(mixed[1] ?? '') + this.#composed(mixed[2] ?? '');
    if (/^\p{N}+$/u.test(piece)) return this.#one(piece, (text) => digitsLike(text, this.#chance));
    if (!/^\p{L}+$/u.test(piece)) return this.#one(piece, (text) => opaqueLike(text, this.#chance));
    // In small letters, so that what differs in capitals only does so afterwards.
    const word = this.#one(piece.toLowerCase(), (text) => wordLike(text, this.#chance));
    return withCapitalsOf(piece, word);
  }

  #one(piece: string, make: (text: string) => string): string {
    const known = this.#made.get(piece);
    if (known !== undefined) return known;
    let made = make(piece);
    for (
      let tries = 0;
      tries < mostTries && (this.#used.has(made) || this.#avoided.has(made.toLowerCase()));
      tries += 1
    )
      made = make(piece);
    this.#used.add(made);
    this.#made.set(piece, made);
    return made;
  }
}

/** Short pieces have few others. */
const mostTries = 200;

function withCapitalsOf(piece: string, word: string): string {
  const letters = Array.from(piece);
  return Array.from(word, (letter, index) => {
    const before = letters[index] ?? '';
    return before === before.toLowerCase() ? letter : letter.toUpperCase();
  }).join('');
}
