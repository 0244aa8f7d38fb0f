import type { SecretSourceHypothesis } from '../axes.ts';
import { pastedForms } from '../pasted-forms.ts';
import { writtenForms } from '../written-forms.ts';

/** Of a key set. */
const mostWritten = 8;

/** RFC 8725 §2.1: the public key, which everybody has, as an HMAC secret. */
export const publicKeyAsSecret: SecretSourceHypothesis = {
  id: 'public-key-as-secret',
  axis: 'secret-source',
  family: 'secret',
  rarity: 2,
  title: 'Text of the public key used as the secret',
  fix: 'algorithm',
  isForgery: true,
  *variants({ keys, keyText }) {
    const own = keys.filter(({ use }) => use === 'public');
    if (own.length > 0) for (const { value, words } of pastedForms(keyText)) yield { value, facts: { words } };
    for (const key of own.slice(0, mostWritten))
      for (const { value, words } of writtenForms(key)) yield { value, facts: { words } };
  },
  clause: ({ words = '' }) => `your public key is used as an HMAC secret (${words})`,
  because: () =>
    'Everyone who has the public key can make such tokens. This is how an algorithm confusion attack looks (RFC 8725 §2.1): a recipient must fix the algorithm by the key, not by the header.',
};
