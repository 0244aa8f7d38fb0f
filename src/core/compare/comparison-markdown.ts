import { code, plain } from '../text/markdown.ts';
import type { Compared, Weight } from './comparison.ts';

export const weightTitles: Readonly<Record<Weight, string>> = {
  decides: 'Decides the verdict',
  differs: 'Differs',
  'every-token': 'Differs in every token',
  equal: 'Equal',
};

/** Characters of a value in a table; a longer one is cut. */
const longestValue = 200;

/** A comparison for a ticket, as a table in Markdown. Values are code, so that nothing in them is markup. */
export function comparisonMarkdown(sentence: string, rows: readonly Compared[]): string {
  const lines = rows.map(
    ({ place, name, a, b, weight, meaning }) =>
      `| ${code(name)} | ${place} | ${weightTitles[weight]} | ${valueOf(a)} | ${valueOf(b)} | ${plain(meaning)} |`,
  );
  return [
    plain(sentence),
    '',
    '| Name | In | | A | B | What it means |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}

const valueOf = (value: string | undefined): string =>
  value === undefined ? '(absent)' : code(value.length > longestValue ? `${value.slice(0, longestValue)}…` : value);
