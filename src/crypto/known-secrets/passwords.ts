import { dictionary } from '@zxcvbn-ts/language-common';
import type { Candidate } from './candidate.ts';

/** Common passwords, the most common first, and the words of a dice list for passphrases; alone in a file of their own. */
export interface Passwords {
  readonly size: number;
  candidates(): Iterable<Candidate>;
}

export function passwords(): Passwords {
  const ranks = new Map(dictionary['passwords-common'].map((password, index) => [password, index + 1]));
  const words = dictionary['diceware-common'].filter((word) => !ranks.has(word));
  const varied = variationsOf(dictionary['passwords-common'], ranks);
  return {
    size: ranks.size + words.length + varied.size,
    *candidates() {
      for (const [password, rank] of ranks) yield candidate(password, () => common(rank));
      for (const word of words) yield candidate(word, () => 'a word of a list for passphrases');
      for (const [password, { rank, how }] of varied) yield candidate(password, () => `${common(rank)}, ${how}`);
    },
  };
}

const encoder = new TextEncoder();

const candidate = (text: string, words: () => string): Candidate => ({
  kind: 'password',
  secret: encoder.encode(text),
  words,
});

const common = (rank: number): string =>
  rank === 1 ? 'the most common password' : `the ${ordinal(rank)} most common password`;

interface Variation {
  readonly rank: number;
  readonly how: string;
}

/** With a capital letter, for the commonest ones with what people put behind when asked for more; those of the list left out. */
function variationsOf(list: readonly string[], known: ReadonlyMap<string, number>): ReadonlyMap<string, Variation> {
  const varied = new Map<string, Variation>();
  const add = (text: string, variation: Variation): void => {
    if (!known.has(text) && !varied.has(text)) varied.set(text, variation);
  };
  list.forEach((password, index) => {
    const capital = password.charAt(0).toUpperCase() + password.slice(1);
    const rank = index + 1;
    add(capital, { rank, how: 'with a capital letter' });
    if (index >= oftenExtended) return;
    for (const suffix of ['1', '!', '123', '2024', '2025', '2026']) {
      add(password + suffix, { rank, how: 'with something behind it' });
      add(capital + suffix, { rank, how: 'with a capital letter and something behind it' });
    }
  });
  return varied;
}

const oftenExtended = 2000;

function ordinal(number: number): string {
  const written = number.toLocaleString('en');
  const tens = number % 100;
  if (tens >= 11 && tens <= 13) return `${written}th`;
  return `${written}${['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'}`;
}
