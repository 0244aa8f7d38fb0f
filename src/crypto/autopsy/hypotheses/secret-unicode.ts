import type { SecretTextHypothesis } from '../axes.ts';

/** The same characters, composed in another way (UAX #15). */
export const secretUnicode: SecretTextHypothesis = {
  id: 'secret-unicode',
  axis: 'secret-text',
  family: 'secret',
  rarity: 3,
  title: 'Secret in another Unicode form',
  fix: 'secret-text',
  *variants({ text, reading }) {
    for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const) {
      const value = text.normalize(form);
      if (value !== text) yield { value: { text: value, reading }, facts: { form } };
    }
  },
  clause: ({ form = '' }) => `the secret is in the Unicode form ${form}`,
  because: () => 'Letters with accents can be one character or two, which look the same.',
};
