import type { KeysRead } from '../core/keys/reading/keys-read.ts';
import type { ReadKeysOptions } from '../core/keys/reading/read-keys.ts';
import { readPastedKeys } from '../core/keys/reading/read-pasted-keys.ts';

/** A long text to be read for keys. */
export interface LongKeysQuestion {
  readonly text: string;
  readonly options: ReadKeysOptions;
}

addEventListener('message', ({ data: { text, options } }: MessageEvent<LongKeysQuestion>) => {
  void readPastedKeys(text, options).then((answer: KeysRead) => postMessage(answer, { transfer: [] }));
});
