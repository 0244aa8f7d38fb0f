import type { Cell, Library, Question } from './library.ts';

export const GITHUB = 'https://github.com';

/** A row of the table: `yes` and `no` say whether the token is accepted, a number is seconds of clock skew, any other text is shown. */
type Row = Readonly<Partial<Record<Question, string | number | readonly [answer: string | number, source: string]>>>;

export const library = (id: string, title: string, version: string, source: string, row: Row): Library => ({
  id,
  title,
  version,
  cells: Object.fromEntries(
    Object.entries(row).map(([question, cell]) =>
      typeof cell === 'string' || typeof cell === 'number'
        ? [question, cellOf(cell, source)]
        : [question, cellOf(cell[0], cell[1])],
    ),
  ),
});

function cellOf(answer: string | number, source: string): Cell {
  if (typeof answer === 'number') return { seconds: answer, source };
  if (answer === 'yes') return { treatment: 'accepts', source };
  return answer === 'no' ? { treatment: 'rejects', source } : { words: answer, source };
}
