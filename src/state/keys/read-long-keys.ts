import { askWorker } from '../../browser/ask-worker.ts';
import type { KeysRead } from '../../core/keys/reading/keys-read.ts';
import type { ReadKeysOptions } from '../../core/keys/reading/read-keys.ts';
import type { LongKeysQuestion } from '../../workers/long-keys.ts';

const loadAddress = () => import('../../workers/long-keys.ts?worker&url');

/** Reads a long text for keys in a worker. */
export async function readLongKeys(text: string, options: ReadKeysOptions, signal: AbortSignal): Promise<KeysRead> {
  const { default: address } = await loadAddress();
  signal.throwIfAborted();
  const question: LongKeysQuestion = { text, options };
  return askWorker<KeysRead>(address, question, signal);
}
