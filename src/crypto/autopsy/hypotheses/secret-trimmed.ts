import type { SecretTextHypothesis } from '../axes.ts';

/** The pasted secret has white space at its ends that the signer's did not have. */
export const secretTrimmed: SecretTextHypothesis = {
  id: 'secret-trimmed',
  axis: 'secret-text',
  family: 'secret',
  rarity: 1,
  title: 'White space removed from the ends of the secret',
  fix: 'secret-text',
  *variants({ text, reading }) {
    const forms = [
      [text.trim(), 'white space at its ends'],
      [text.replace(/\r?\n$/, ''), 'the line break at its end'],
      [text.trimEnd(), 'white space at its end'],
      [text.trimStart(), 'white space at its beginning'],
    ] as const;
    for (const [value, name] of forms)
      if (value !== text && value !== '') yield { value: { text: value, reading }, facts: { name } };
  },
  clause: ({ name = '' }) => `${name} is removed from the secret`,
};
