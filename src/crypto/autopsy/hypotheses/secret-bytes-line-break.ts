import { joinBytes } from '../../../core/text/join-bytes.ts';
import type { SecretBytesHypothesis } from '../axes.ts';

const endings = [
  [[10], 'a line break'],
  [[13, 10], 'a Windows line break (CR LF)'],
  [[0], 'a zero byte'],
] as const;

/** A line break that is a byte of the decoded secret. */
export const secretBytesLineBreak: SecretBytesHypothesis = {
  id: 'secret-bytes-line-break',
  axis: 'secret-bytes',
  family: 'secret',
  rarity: 2,
  title: 'Line break at the end of the decoded secret added or removed',
  fix: 'secret-text',
  *variants(bytes) {
    for (const [ending, name] of endings)
      yield { value: joinBytes(bytes, Uint8Array.from(ending)), facts: { how: `${name} is added at the end of` } };
    let end = bytes.length;
    while (end > 0 && [9, 10, 13, 32].includes(bytes[end - 1] ?? 0)) end -= 1;
    if (end < bytes.length)
      yield { value: bytes.slice(0, end), facts: { how: 'white space is removed from the end of' } };
  },
  clause: ({ how = '' }) => `${how} the decoded secret`,
  who: 'echo secret | base64 encodes the line break as well; use printf or echo -n.',
};
