import type { SignedText } from '../evidence.ts';
import type { InputJsonHypothesis } from '../axes.ts';
import { differencesOf } from '../part-differences.ts';

/** Parts of two tokens were put together. */
export const otherToken: InputJsonHypothesis = {
  id: 'other-token',
  axis: 'input-json',
  family: 'edit',
  rarity: 1,
  title: 'Header or payload of another token of the paste',
  *variants(signed, { others }) {
    for (const { number, signed: other } of others) {
      const mixes: readonly (readonly [SignedText, string])[] = [
        [{ ...other }, 'header and payload'],
        [{ ...signed, payload: other.payload }, 'payload'],
        [{ ...signed, header: other.header }, 'header'],
      ];
      for (const [value, parts] of mixes)
        yield { value, facts: { number, parts, difference: differencesOf(signed, value) } };
    }
  },
  clause: ({ number = 0, parts = '' }) =>
    `the ${parts} of token ${number} of your text ${parts === 'header and payload' ? 'are' : 'is'} used`,
  because: ({ number = 0, difference = '' }) =>
    `So the signature belongs to what token ${number} says.${difference === '' ? '' : ` The two differ in ${difference}.`}`,
};
