import { atom, computed, type ReadableAtom } from 'nanostores';
import { hasWorkers } from '../../browser/has-workers.ts';
import type { Pending } from '../../core/judgement/pending.ts';
import { megabytes } from '../../core/text/words.ts';
import { mostReadAtOnce } from '../../core/text/work-caps.ts';
import type { LongText } from '../../core/token/reading/long-text.ts';
import { wholeOf } from '../../core/token/reading/read-sighting.ts';
import type { Sighting } from '../../core/token/find/sighting.ts';
import type { NotAToken } from '../../core/token/token.ts';
import { latest } from '../page/latest.ts';

const loadReader = () => import('./read-long-text.ts');

/** The text whose reading was cancelled; any other one is read. */
const $cancelled = atom<string | undefined>(undefined);

/** Whose tokens are still listed while another one of them is read. */
let last: LongText | undefined;

export const isLongText = (text: string): boolean => hasWorkers && text.length > mostReadAtOnce;

/** The reading of a long text. A newer text, or a choice of another of its tokens, ends the older reading. */
export function longReading(
  $text: ReadableAtom<string>,
  $choice: ReadableAtom<number>,
): ReadableAtom<Pending<LongText>> {
  const $question = computed([$text, $choice, $cancelled], (text, choice, cancelled) =>
    isLongText(text) && text !== cancelled ? { text, choice } : undefined,
  );
  return latest($question, (question, signal) => (question ? read(question.text, question.choice, signal) : undefined));
}

async function read(text: string, choice: number, signal: AbortSignal): Promise<LongText> {
  const { readLongText } = await loadReader();
  return (last = await readLongText(text, choice, signal));
}

/** The tokens of a long text; none until it was read once. */
export const sightingsOf = (text: string): readonly Sighting[] => (last?.text === text ? last.sightings : []);

/** Ends the reading of a long text, or begins it again (`undefined`). The text stays where it is. */
export function cancelReading(text: string | undefined): void {
  $cancelled.set(text);
}

/** Whether a text is read without a worker: it is short, or there is no worker to be had. */
export const isReadHere = (text: string, reading: Pending<LongText>): boolean =>
  !isLongText(text) || (reading.status === 'failed' && text !== $cancelled.get());

/** What was read of this text, and of this choice where one is named. */
export const readingOf = (text: string, reading: Pending<LongText>, choice?: number): LongText | undefined =>
  reading.status === 'done' && reading.value.text === text && (choice === undefined || reading.value.choice === choice)
    ? reading.value
    : undefined;

/** Whether a worker is still at the text, or was stopped. */
export const isUnread = ({ looksLike }: NotAToken): boolean => looksLike === 'reading' || looksLike === 'cancelled';

const stillReading = (text: string): string =>
  isLongText(text) ? `Still reading: ${megabytes(text.length)}.` : 'Still reading.';

/** What stands for the token until the text is read. */
export function unread(text: string, reading: Pending<LongText>): NotAToken {
  const isCancelled = reading.status === 'idle' && text === $cancelled.get();
  const common = { kind: 'not-a-token', excerpt: wholeOf(text), parts: [], faults: [] } as const;
  return isCancelled
    ? { ...common, looksLike: 'cancelled', title: 'a text that was not read', message: 'Reading was cancelled.' }
    : { ...common, looksLike: 'reading', title: 'a text that is still being read', message: stillReading(text) };
}
