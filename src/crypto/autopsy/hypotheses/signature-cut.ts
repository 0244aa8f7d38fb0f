import { count } from '../../../core/text/words.ts';
import type { FormBytesHypothesis } from '../axes.ts';

const most = 4;

/** Its end was lost when the token was copied. What is there must match. */
export const signatureCut: FormBytesHypothesis = {
  id: 'signature-cut',
  axis: 'form-bytes',
  family: 'form',
  rarity: 1,
  title: 'Signature whose end was cut off',
  *variants(signature, _, wanted) {
    const missing = wanted - signature.length;
    if (missing >= 1 && missing <= most) yield { value: { bytes: signature, missing }, facts: { missing, wanted } };
  },
  clause: ({ missing = 0 }) =>
    `the ${count(Number(missing), 'byte')} at its end that ${missing === 1 ? 'is' : 'are'} missing ${missing === 1 ? 'is' : 'are'} put back`,
  because: () => 'So the end of the token is missing, and the rest is unchanged. Copy the token again.',
};
