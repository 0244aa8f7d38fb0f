import type { JsonNode } from '../../text/json-node.ts';
import type { Check } from '../profile.ts';
import { shown } from '../words/shown.ts';
import { valueWords } from '../words/value-words.ts';

const words = {
  issuer: { asks: 'be the issuer that the receiver trusts', what: 'the issuer that you expect' },
  audience: { asks: 'name the receiver', what: 'the name of the receiver' },
  nonce: { asks: 'be the nonce that the receiver gave out', what: 'the nonce that you expect' },
} as const;

/** What only the receiver can say. */
export const isExpected = (input: keyof typeof words): Check => ({
  asks: words[input].asks,
  judge: (found, { circumstances }) => {
    const { value } = found;
    const expected = circumstances.expected[input];
    if (expected === undefined)
      return {
        outcome: 'needs-input',
        why: `It can be told once ${words[input].what} is given.`,
        input,
      };
    if (holds(value, expected)) return true;
    return `${found.name} is ${valueWords(found)} where “${shown(expected, 60)}” is expected`;
  },
});

const holds = (value: JsonNode, expected: string): boolean =>
  value.type === 'array'
    ? value.items.some((item) => item.type === 'string' && item.value === expected)
    : value.type === 'string' && value.value === expected;
