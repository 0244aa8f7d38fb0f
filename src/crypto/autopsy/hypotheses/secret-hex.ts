import { count } from '../../../core/text/words.ts';
import type { SecretReadingHypothesis } from '../axes.ts';
import { bytesAs } from '../secret-bytes.ts';

export const secretHex: SecretReadingHypothesis = {
  id: 'secret-hex',
  axis: 'secret-reading',
  family: 'secret',
  rarity: 1,
  title: 'Secret decoded from hex',
  fix: 'secret-encoding',
  *variants(text) {
    const value = bytesAs(text, 'hex');
    if (value) yield { value, facts: { bytes: value.length, encoding: 'hex', characters: text.length } };
  },
  clause: ({ bytes = 0 }) => `the secret is decoded from hex first (${count(Number(bytes), 'byte')})`,
  because: ({ characters = 0 }) => `As text, its ${characters} characters do not match.`,
  who: 'openssl rand -hex writes secrets like this. Most libraries use them as text unless they are told to decode them.',
};
