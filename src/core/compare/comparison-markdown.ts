import { shown } from '../audit/words/shown.ts';
import { code, plain } from '../text/markdown.ts';
import type { Compared, Lack } from './comparison.ts';
import { nameText, weightTitles } from './row-words.ts';

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
