import type { SecretTextHypothesis } from '../axes.ts';

export const secretCase: SecretTextHypothesis = {
  id: 'secret-case',
  axis: 'secret-text',
  family: 'secret',
  rarity: 3,
  title: 'Secret in upper or lower case',
  fix: 'secret-text',
  *variants({ text, reading }) {
    for (const [how, value] of [
      ['lower case', text.toLowerCase()],
      ['upper case', text.toUpperCase()],
    ] as const)
      if (value !== text) yield { value: { text: value, reading }, facts: { how } };
  },
  clause: ({ how = '' }) => `the secret is in ${how}`,
  who: 'Programs write hex and UUIDs in either case.',
};
