import { count } from '../../../core/text/words.ts';
import type { SecretReadingHypothesis } from '../axes.ts';
import { bytesAs } from '../secret-bytes.ts';

export const secretBase64url: SecretReadingHypothesis = {
  id: 'secret-base64url',
  axis: 'secret-reading',
  family: 'secret',
  rarity: 1,
  title: 'Secret decoded from base64url',
  fix: 'secret-encoding',
  *variants(text) {
    const value = bytesAs(text, 'base64url');
    if (value) yield { value, facts: { bytes: value.length, encoding: 'base64url', characters: text.length } };
  },
  clause: ({ bytes = 0 }) => `the secret is base64url-decoded first (${count(Number(bytes), 'byte')})`,
  because: ({ characters = 0 }) => `As text, its ${characters} characters do not match.`,
  who: 'Auth0’s older client secrets, and “k” of a JWK, are written like this.',
};
