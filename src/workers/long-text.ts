import { readLongText, type PlainLongText } from '../core/token/reading/long-text.ts';

/** A text to be read, and which of its tokens is to be taken apart. */
export interface LongTextQuestion {
  readonly text: string;
  readonly choice: number;
}

addEventListener('message', ({ data: { text, choice } }: MessageEvent<LongTextQuestion>) => {
  const answer: PlainLongText = readLongText(text, choice);
  postMessage(answer, { transfer: [] });
});
