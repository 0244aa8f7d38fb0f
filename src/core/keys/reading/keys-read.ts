import type { Problem } from '../../text/result.ts';
import type { Key } from '../key.ts';
import type { LockedKey } from './locked-key.ts';

/** What a text held: the usable keys, those that want a password, and why the rest of it is none. All in the order of the text. */
export interface KeysRead {
  readonly keys: readonly Key[];
  readonly locked: readonly LockedKey[];
  readonly problems: readonly Problem[];
}

/** Of what is not named there is none. */
export const keysRead = (found: Partial<KeysRead>): KeysRead => ({ keys: [], locked: [], problems: [], ...found });
