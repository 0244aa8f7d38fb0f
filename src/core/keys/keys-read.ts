import type { Problem } from '../text/result.ts';
import type { Key } from './key.ts';

/** What a text held: the usable keys, and why the rest of it is none. Both in the order of the text. */
export interface KeysRead {
  readonly keys: readonly Key[];
  readonly problems: readonly Problem[];
}
