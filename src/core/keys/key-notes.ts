import type { Key } from './key.ts';
import { quote } from './quote.ts';

/** What of `kid` (RFC 7517 §4.5) speaks against a key: none, or a sentence. */
export const kidNotes = (key: Key, kid: string | undefined): readonly string[] =>
  kid === undefined || key.kid === undefined || key.kid === kid
    ? []
    : [
        `The token names kid ${quote(kid)}, and this key is ${quote(key.kid)}: a server that picks keys by kid would not try it.`,
      ];

/** The same of `alg` (RFC 7517 §4.4); `used` is what the token uses. */
export const algNotes = ({ alg }: Key, isUsed: (alg: string) => boolean, used: string): readonly string[] =>
  alg === undefined || isUsed(alg)
    ? []
    : [`The key says that it is for ${quote(alg)} ("alg", RFC 7517 §4.4), and the token uses ${used}.`];
