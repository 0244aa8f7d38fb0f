import type { InputBytesHypothesis } from '../axes.ts';
import { digestOf, madeHashes } from '../digests.ts';
import { base64Of, hexOf } from '../encoded-text.ts';

/** The signing input was hashed, and the signing operation hashed that again. */
export const hashedBefore: InputBytesHypothesis = {
  id: 'hashed-before',
  axis: 'input-bytes',
  family: 'signing-input',
  rarity: 1,
  title: 'Hashed before it was signed, so hashed twice',
  fix: 'signed-text',
  *variants(input) {
    const encoder = new TextEncoder();
    for (const hash of madeHashes) {
      const digest = digestOf(hash, input);
      yield { value: digest, facts: { hash, as: '' } };
      yield { value: encoder.encode(hexOf(digest)), facts: { hash, as: ' as hex text' } };
      yield { value: encoder.encode(base64Of(digest)), facts: { hash, as: ' as base64 text' } };
    }
  },
  clause: ({ hash = '', as = '' }) => `what is signed is first hashed with ${hash}${as}`,
  because: () => 'The signing operation hashes it, too, so it was hashed twice. Sign the text itself.',
  who: 'AWS KMS does this where a digest is sent with MessageType RAW, the default, not with DIGEST.',
  seenIn: ['localstack/localstack#6815'],
};
