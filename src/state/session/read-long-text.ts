import { askWorker } from '../../browser/ask-worker.ts';
import { longTextFrom, type LongText, type PlainLongText } from '../../core/token/reading/long-text.ts';
import type { LongTextQuestion } from '../../workers/long-text.ts';

const loadAddress = () => import('../../workers/long-text.ts?worker&url');

/** Reads a long text in a worker. */
export async function readLongText(text: string, choice: number, signal: AbortSignal): Promise<LongText> {
  const { default: address } = await loadAddress();
  signal.throwIfAborted();
  const question: LongTextQuestion = { text, choice };
  const plain = await askWorker<PlainLongText>(address, question, signal);
  return longTextFrom(text, choice, plain);
}
