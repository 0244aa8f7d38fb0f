import { durationWords } from '../audit/instant.ts';
import { momentOf } from '../audit/numeric-date.ts';
import { allOf, type Held } from './held.ts';
import { exactText } from './value-text.ts';

/** What kind of difference it is: of the number, the type, the spelling, or the time. */
export function between(one: Held, other: Held): string | undefined {
  const [times, timesOfB] = [one.members.length, other.members.length];
  if (times !== timesOfB) return `${times} times in A, ${timesOfB} in B`;
  if (one.value.type !== other.value.type) return `The type differs: ${one.value.type} in A, ${other.value.type} in B`;
  if (allOf(one, exactText) === allOf(other, exactText)) return 'The same value, written differently';
  const [a, b] = [one, other].map(({ members: [member] }) => member && momentOf(member));
  if (!a || !b || a.unit !== undefined || b.unit !== undefined) return undefined;
  const later = b.seconds - a.seconds;
  return Math.abs(later) < 1 ? undefined : `B is ${durationWords(later)} ${later > 0 ? 'later' : 'earlier'}`;
}
