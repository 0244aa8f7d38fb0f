import type { Found } from '../found.ts';
import { utcWords } from '../instant.ts';
import { nounOf } from './noun-of.ts';
import { momentOf } from '../numeric-date.ts';
import { shown } from './shown.ts';

/** The value of a member in a sentence, as far as there is room: `the string "joe"`, `the array ["a","b"]`. */
export function valueWords({ part, member, value }: Found): string {
  if (value.type === 'array' || value.type === 'object') {
    const { start, end } = value.span;
    // Characters are counted after the cut, so that a long value costs no more than it shows.
    return `the ${value.type} ${shown(part.json?.text.slice(start, Math.min(end, start + 200)) ?? '', 60)}`;
  }
  const moment = momentOf(member);
  const time = moment && moment.unit === undefined ? ` (${utcWords(moment.seconds)})` : '';
  return `${nounOf(value)}${time}`;
}
