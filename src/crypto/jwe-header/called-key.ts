import { nameKey } from '../../core/keys/describe-key.ts';
import type { Key } from '../../core/keys/key.ts';
import { quote } from '../../core/keys/quote.ts';

/** A key within a sentence: "the EC P-256 private key with kid “a”". */
export const calledKey = (key: Key): string =>
  `the ${nameKey(key)}${key.kid === undefined ? '' : ` with kid ${quote(key.kid)}`}`;
