import type { KeysRead } from '../core/keys/reading/keys-read.ts';
import { readKeys, type ReadKeysOptions } from '../core/keys/reading/read-keys.ts';

/** A long text to be read for keys. */
export interface LongKeysQuestion {
  readonly text: string;
  readonly options: ReadKeysOptions;
}

addEventListener('message', ({ data: { text, options } }: MessageEvent<LongKeysQuestion>) => {
  const answer: KeysRead = readKeys(text, options);
  postMessage(answer, { transfer: [] });
});
