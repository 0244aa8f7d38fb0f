import { durationWords } from '../audit/instant.ts';
import { momentOf } from '../audit/numeric-date.ts';
import type { JsonNode } from '../text/json-node.ts';
import { allOf, type Held } from './held.ts';
import { exactText } from './value-text.ts';

/** What kind of difference it is: of the type, of the spelling, of the time. */
export function between(one: Held, other: Held): string | undefined {
  if (one.members.length !== other.members.length) {
    const [who, { members }] = one.members.length > other.members.length ? ['A', one] : ['B', other];
    return `${who} has it ${members.length === 2 ? 'twice' : `${members.length} times`}`;
  }
  if (one.value.type !== other.value.type)
    return `A has ${types[one.value.type]}, and B has ${types[other.value.type]}`;
  if (allOf(one, exactText) === allOf(other, exactText)) return 'The same value, written differently';
  const [a, b] = [one, other].map(({ members: [member] }) => member && momentOf(member));
  if (!a || !b || a.unit !== undefined || b.unit !== undefined || a.seconds === b.seconds) return undefined;
  const distance = Math.abs(b.seconds - a.seconds);
  const apart = distance < 1 ? 'less than a second' : durationWords(distance);
  return `B is ${apart} ${b.seconds > a.seconds ? 'later' : 'earlier'}`;
}

const types: Readonly<Record<JsonNode['type'], string>> = {
  string: 'a string',
  number: 'a number',
  object: 'an object',
  array: 'an array',
  boolean: 'true or false',
  null: 'null',
};
