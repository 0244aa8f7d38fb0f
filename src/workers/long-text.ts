import { mostFileTokens } from '../core/text/work-caps.ts';
import { findTokens } from '../core/token/find/find.ts';
import { mayBeWrapped } from '../core/token/find/may-be-wrapped.ts';
import { tellsPlaces } from '../core/token/find/tells-places.ts';
import { readLongText, type PlainLongText } from '../core/token/reading/long-text.ts';
import type { FileAnswer } from '../core/token/whereabouts/read-file.ts';

/** With what finds tokens behind other encodings. */
const loadFiles = () => import('../core/token/whereabouts/read-file.ts');

/** A text to be read, and which of its tokens is to be taken apart. */
export interface LongTextQuestion {
  readonly text: string;
  readonly choice: number;
}

const tell = (answer: PlainLongText | FileAnswer): void => postMessage(answer, { transfer: [] });

addEventListener('message', ({ data }: MessageEvent<LongTextQuestion | File>) => void answer(data));

async function answer(question: LongTextQuestion | File): Promise<void> {
  if (question instanceof File) return (await loadFiles()).answerFile(question, tell);
  const { text, choice } = question;
  const sightings = findTokens(text, mostFileTokens);
  const isMore = tellsPlaces(text) || mayBeWrapped(text, sightings);
  tell(readLongText(text, choice, isMore ? (await loadFiles()).foundInFile(text, sightings) : { sightings }));
}
