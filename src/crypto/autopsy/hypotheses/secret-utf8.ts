import { count } from '../../../core/text/words.ts';
import type { SecretReadingHypothesis } from '../axes.ts';

/** The key field decodes the secret, and the signer did not. */
export const secretUtf8: SecretReadingHypothesis = {
  id: 'secret-utf8',
  axis: 'secret-reading',
  family: 'secret',
  rarity: 1,
  title: 'Secret used as text',
  fix: 'secret-encoding',
  *variants(text) {
    const value = new TextEncoder().encode(text);
    yield { value, facts: { bytes: value.length, encoding: 'utf8' } };
  },
  clause: ({ bytes = 0 }) =>
    `the characters of the secret are used as they are, not decoded (${count(Number(bytes), 'byte')})`,
};
