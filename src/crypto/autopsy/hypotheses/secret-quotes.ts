import type { SecretTextHypothesis } from '../axes.ts';

/** Quotes that belong to a file format, not to the secret, or the other way round. */
export const secretQuotes: SecretTextHypothesis = {
  id: 'secret-quotes',
  axis: 'secret-text',
  family: 'secret',
  rarity: 1,
  title: 'Quotes around the secret removed or added',
  fix: 'secret-text',
  *variants({ text, reading }) {
    const inner = /^\s*(["'`])(.*)\1[,;]?\s*$/s.exec(text)?.[2];
    if (inner !== undefined) yield { value: { text: inner, reading }, facts: { how: 'removed from' } };
    for (const quote of ['"', "'"])
      if (!text.startsWith(quote)) yield { value: { text: quote + text + quote, reading }, facts: { how: 'added to' } };
  },
  clause: ({ how = '' }) => `the quotes are ${how} the secret`,
  who: 'Docker’s env files and many CI systems keep the quotes of NAME="value"; dotenv and shells remove them.',
};
