import { shown } from '../audit/words/shown.ts';
import type { Weight } from './comparison.ts';

export const weightTitles: Readonly<Record<Weight, string>> = {
  decides: 'Decides the verdict',
  differs: 'Differs',
  unknown: 'Cannot be compared',
  'every-token': 'Differs in every token',
  equal: 'Equal',
};

/** Characters of a name; a longer one is cut. */
const longestName = 200;

/** A name of a token made fit to be read: one of spaces alone has quotes. */
export const nameText = (name: string): string =>
  name.trim() === '' ? JSON.stringify(name) : shown(name, longestName);
