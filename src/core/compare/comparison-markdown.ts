import { shown } from '../audit/words/shown.ts';
import { code, plain } from '../text/markdown.ts';
import type { Compared, Lack, Weight } from './comparison.ts';

export const weightTitles: Readonly<Record<Weight, string>> = {
  decides: 'Decides the verdict',
  differs: 'Differs',
  unknown: 'Cannot be compared',
  'every-token': 'Differs in every token',
  equal: 'Equal',
};

/** Characters of a value in a table; a longer one is cut. */
const longestValue = 200;

/** A comparison for a ticket, as a table in Markdown. Values are code, so that nothing in them is markup. */
export function comparisonMarkdown(sentence: string, rows: readonly Compared[]): string {
  const lines = rows.map(
    ({ place, name, a, b, lack = 'absent', weight, meaning }) =>
      `| ${code(nameText(name))} | ${place} | ${weightTitles[weight]} | ${valueOf(a, lack)} | ${valueOf(b, lack)} | ${plain(meaning)} |`,
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

const valueOf = (value: string | undefined, lack: Lack): string =>
  value === undefined ? `(${lack})` : code(shown(value, longestValue));

/** A name of a token made fit to be read: one of spaces alone has quotes. */
export const nameText = (name: string): string =>
  name.trim() === '' ? JSON.stringify(name) : shown(name, longestValue);
