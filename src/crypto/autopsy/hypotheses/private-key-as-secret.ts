import type { SecretSourceHypothesis } from '../axes.ts';
import { pastedForms } from '../pasted-forms.ts';

/** A library that is not told the algorithm takes the text of the private key as an HMAC secret. */
export const privateKeyAsSecret: SecretSourceHypothesis = {
  id: 'private-key-as-secret',
  axis: 'secret-source',
  family: 'secret',
  rarity: 1,
  title: 'Text of the private key used as the secret',
  fix: 'algorithm',
  *variants({ keys, keyText }) {
    if (!keys.some(({ use, source }) => use === 'private' && source !== 'token') && !/PRIVATE KEY-----/.test(keyText))
      return;
    for (const { value, words } of pastedForms(keyText)) yield { value, facts: { words } };
  },
  clause: ({ words = '' }) => `the text of your private key is used as an HMAC secret (${words})`,
  because: () =>
    'Most likely the signer named no algorithm, so its library chose HMAC and used the text of the key as the secret. This is a missing option, not an attack. Name the algorithm when you sign, such as RS256.',
  who: 'jsonwebtoken before version 9 and several command-line tools choose HS256 where no algorithm is named.',
  seenIn: ['mike-engel/jwt-cli#84'],
};
