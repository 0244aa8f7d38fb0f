import { nameKey } from '../../keys/describe-key.ts';
import type { Key } from '../../keys/key.ts';
import { quoted } from './quoted.ts';

/** "the EC P-256 public key with the kid "1"": a key at hand in a sentence; nothing secret of it. */
export const keyWords = (key: Key): string =>
  `the ${nameKey(key)}${key.kid === undefined ? '' : ` with the kid ${quoted(key.kid, 40)}`}`;
