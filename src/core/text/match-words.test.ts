import { describe, expect, it } from 'vitest';
import { matchWords } from './match-words.ts';

/** The text with what is marked in brackets. */
function marked(query: string, text: string): string | undefined {
  const match = matchWords(query, text);
  if (!match) return undefined;
  return match.marks.reduceRight(
    (so, { start, end }) => `${so.slice(0, start)}[${so.slice(start, end)}]${so.slice(end)}`,
    text,
  );
}

const ranked = (query: string, texts: readonly string[]): readonly string[] =>
  texts
    .flatMap((text) => {
      const rank = matchWords(query, text)?.rank;
      return rank === undefined ? [] : [{ text, rank }];
    })
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ text }) => text);

describe('matchWords', () => {
  it('puts the beginning of a word first, and an earlier word before a later one', () => {
    expect(
      ranked('exp', ['Inexpensive', 'Show exp in the token', 'exp', 'Rule: export it', 'exp is far away', 'Copy aud']),
    ).toEqual(['exp', 'exp is far away', 'Show exp in the token', 'Rule: export it', 'Inexpensive']);
  });

  it.each([
    ['exp', 'Check just before exp', 'Check just before [exp]'],
    ['COPY tok', 'Copy token', '[Copy] [tok]en'],
    ['tok copy', 'Copy token', '[Copy] [tok]en'],
    ['cah', 'Copy as header', '[C]opy [a]s [h]eader'],
    ['glosary', 'Go to the glossary', 'Go to the [glos]s[ary]'],
    ['401', 'A curl command that gets a 401', 'A curl command that gets a [401]'],
    ['co cop', 'Copy', '[Cop]y'],
    ['', 'Copy', 'Copy'],
  ])('marks what %j is found by', (query, text, says) => {
    expect(marked(query, text)).toBe(says);
  });

  it.each([
    ['copy xyz', 'Copy token'],
    ['glsry', 'Global settings require'],
    ['q', 'Copy'],
    ['ypoc', 'Copy'],
  ])('does not find %j', (query, text) => {
    expect(matchWords(query, text)).toBeUndefined();
  });

  it('looks at a bounded part of both, and marks nothing wrong where letters get longer', () => {
    const long = 'a '.repeat(100_000);
    expect(matchWords(long, long)?.marks.every(({ end }) => end <= 300)).toBe(true);
    expect(matchWords('x', 'İx')).toBeUndefined();
  });
});
