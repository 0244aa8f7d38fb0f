import type { SecretTextHypothesis } from '../axes.ts';

/** Percent-encoding (RFC 3986 §2.1), on one side only. */
export const secretPercent: SecretTextHypothesis = {
  id: 'secret-percent',
  axis: 'secret-text',
  family: 'secret',
  rarity: 2,
  title: 'Secret percent-decoded or percent-encoded',
  fix: 'secret-text',
  *variants({ text, reading }) {
    for (const [how, value] of forms(text))
      if (value !== text) yield { value: { text: value, reading }, facts: { how } };
  },
  clause: ({ how = '' }) => `the secret is percent-${how}`,
  who: 'This happens where a secret comes out of a URL or a connection string.',
};

function forms(text: string): readonly (readonly [string, string])[] {
  try {
    return [
      ['decoded', decodeURIComponent(text)],
      ['decoded, with spaces for +', decodeURIComponent(text.replaceAll('+', ' '))],
      ['encoded', encodeURIComponent(text)],
    ];
  } catch {
    // A % that begins no escape, or half a character.
    return [];
  }
}
