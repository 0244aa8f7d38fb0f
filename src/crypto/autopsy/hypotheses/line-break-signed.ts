import { joinBytes } from '../../../core/text/join-bytes.ts';
import type { InputBytesHypothesis } from '../axes.ts';

const endings = [
  [[10], 'a line break'],
  [[13, 10], 'a Windows line break (CR LF)'],
  [[0], 'a zero byte'],
  [[46], 'a period'],
  [[32], 'a space'],
] as const;

/** echo header.payload | openssl dgst … signs the line break, too. */
export const lineBreakSigned: InputBytesHypothesis = {
  id: 'line-break-signed',
  axis: 'input-bytes',
  family: 'signing-input',
  rarity: 1,
  title: 'Signed with a line break behind the payload',
  fix: 'signed-text',
  *variants(input) {
    for (const [ending, name] of endings) yield { value: joinBytes(input, Uint8Array.from(ending)), facts: { name } };
  },
  clause: ({ name = '' }) => `${name} is added after the payload before it is signed`,
  because: () => 'So the signer signed one character too many.',
  who: 'echo adds a line break to what it pipes into openssl; use printf or echo -n.',
  seenIn: ['DCIT/perl-Crypt-JWT#40'],
};
