import { matchText, searchedOf, type Match, type Searched } from './match-text.ts';
import type { Message } from './message.ts';
import { softwareNames } from './software-names.ts';
import { everyMessage } from './software/every-message.ts';
import { toldOf, type Told } from './told.ts';

/** A message that stands in a pasted text. */
export interface Recognised {
  readonly message: Message;
  /** As it is written there, white space joined; at most 600 characters. */
  readonly written: string;
  readonly told: Told;
}

interface Candidate extends Match {
  readonly message: Message;
}

/** The messages of a text, the most telling first; none in nearly every text. Pure, and linear in the length of the text. */
export function recogniseMessages(text: string): readonly Recognised[] {
  const searched = searchedOf(text);
  const candidates = everyMessage.flatMap((message) => candidateOf(message, searched) ?? []);
  return candidates
    .filter((one) => !candidates.some((other) => covers(other, one)))
    .toSorted((one, other) => rankOf(one) - rankOf(other))
    .map(({ message, start, end, told }) => ({
      message,
      written: searched.flat.slice(start, Math.min(end, start + 600)),
      told: toldOf(told),
    }));
}

function candidateOf(message: Message, searched: Searched): Candidate | undefined {
  for (const text of message.texts) {
    const match = matchText(text, searched);
    if (match && (!message.isCommon || isNamed(message, searched) || isAlone(match, searched)))
      return { ...match, message };
  }
  return undefined;
}

/** Whether the software is named in the text. */
const isNamed = ({ software }: Message, { flat }: Searched): boolean =>
  softwareNames[software].words.some((word) => flat.includes(word));

/** Whether a message is all that is said: the whole text, or the whole value of what holds messages in JSON or in a challenge. */
function isAlone({ start, end }: Match, { flat }: Searched): boolean {
  const [before, after] = [flat.slice(Math.max(start - 60, 0), start), flat.slice(end, end + 60)];
  if (/^(?: ?(?:[A-Z]\w{1,30}: ?)?"?)$/.test(before) && start <= 60 && /^[.!"]{0,3} ?$/.test(after)) return true;
  return (
    /(?:"(?:message|msg|error|err|error_description|errorMessage|error_message|detail|details|reason|description|title|exception)" ?: ?|error_description=)"$/.test(
      before,
    ) && /^[.!]?"/.test(after)
  );
}

/** A longer message that holds another one says more. */
const covers = (one: Candidate, other: Candidate): boolean =>
  one.start <= other.start && one.end >= other.end && one.end - one.start > other.end - other.start;

/** What does not say which check failed comes after what does; within that, in the order of the list. */
const rankOf = ({ message: { check, isCommon, software } }: Candidate): number =>
  (vague.has(check) || software === 'oauth' || software === 'challenge' ? 2 : 0) + (isCommon ? 1 : 0);

const vague: ReadonlySet<string> = new Set(['invalid-token', 'trust-policy']);
