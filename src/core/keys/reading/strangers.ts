import { spanOf } from '../../text/span.ts';
import { keysRead, type KeysRead } from './keys-read.ts';

export interface Stranger {
  readonly test: RegExp;
  readonly message: string;
}

/** Texts that would pass for a secret, and are certainly something else. */
const strangers: readonly Stranger[] = [
  {
    test: /^\s*(?:Bearer\s+)?eyJ[\w-]*\.[\w-]*(?:\.|\s*$)/i,
    message: 'This is a token, not a key. Paste it as the token; here goes the key that signed it.',
  },
  {
    test: /^\s*https?:\/\/\S*(?:jwks|\.well-known|certs|keys)\S*\s*$/i,
    message:
      'This is the address of a key, not a key. Fetch the key from there, or open it yourself and paste what it shows.',
  },
  {
    test: /-----\s?END [A-Z0-9 ]+-----/,
    message: 'The BEGIN line is missing: copy the key once more, from its first line (-----BEGIN …) on.',
  },
];

export const readStranger = (text: string): KeysRead | undefined => strangerIn(text, strangers);

/** The problem that the first of them has with a text. */
export function strangerIn(text: string, list: readonly Stranger[]): KeysRead | undefined {
  const stranger = list.find(({ test }) => test.test(text));
  return stranger && keysRead({ problems: [{ span: spanOf(0, text.length), message: stranger.message }] });
}
