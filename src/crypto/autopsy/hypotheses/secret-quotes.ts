import type { SecretTextHypothesis } from '../axes.ts';

/** Also those of Python’s bytes, b'…', and those that a word processor sets. */
const quoted = /^\s*(?:b?(["'`])(.*)\1|[“„”](.*)[”“]|[‘‚’](.*)[’‘]|«(.*)»)[,;]?\s*$/s;

/** Quotes that belong to a file format, not to the secret, or the other way round. */
export const secretQuotes: SecretTextHypothesis = {
  id: 'secret-quotes',
  axis: 'secret-text',
  family: 'secret',
  rarity: 1,
  title: 'Quotes around the secret removed or added',
  fix: 'secret-text',
  *variants({ text, reading }) {
    const inner = quoted
      .exec(text)
      ?.slice(2)
      .find((part) => part !== undefined);
    const unusual = /^\s*["'`]/.test(text) ? {} : { unusual: 1 };
    if (inner !== undefined) yield { value: { text: inner, reading }, facts: { how: 'removed from', ...unusual } };
    yield { value: { text: `b'${text}'`, reading }, facts: { how: 'added to', of: 'Python’s b and ', unusual: 1 } };
    for (const quote of ['"', "'"])
      if (!text.startsWith(quote)) yield { value: { text: quote + text + quote, reading }, facts: { how: 'added to' } };
  },
  clause: ({ how = '', of = '' }) => `${of}the quotes are ${how} the secret`,
  because: ({ of = '' }) => (of === '' ? '' : 'So the issuer made text of bytes with str(). Use decode() instead.'),
  who: 'Docker’s env files and many CI systems keep the quotes of NAME="value"; dotenv and shells remove them.',
};
