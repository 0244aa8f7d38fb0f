import type { SecretTextHypothesis } from '../axes.ts';

/** The signer's secret began with a character that cannot be seen. */
export const secretSpaceBefore: SecretTextHypothesis = {
  id: 'secret-space-before',
  axis: 'secret-text',
  family: 'secret',
  rarity: 3,
  title: 'White space or a byte order mark before the secret',
  fix: 'secret-text',
  *variants({ text, reading }) {
    for (const [start, name] of [
      ['\ufeff', 'a byte order mark (U+FEFF)'],
      [' ', 'a space'],
      ['\n', 'a line break'],
    ] as const)
      yield { value: { text: start + text, reading }, facts: { name } };
    if (text.startsWith('\ufeff'))
      yield { value: { text: text.slice(1), reading }, facts: { name: 'a byte order mark (U+FEFF)', removed: 1 } };
  },
  clause: ({ name = '', removed = 0 }) =>
    removed === 1 ? `${name} is removed from the beginning of the secret` : `${name} is added before the secret`,
  who: 'Windows editors write a byte order mark at the beginning of a file.',
};
