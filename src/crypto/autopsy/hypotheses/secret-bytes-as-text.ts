import type { Bytes } from '../evidence.ts';
import type { SecretBytesHypothesis } from '../axes.ts';

const forms: readonly (readonly [string, (bytes: Bytes) => Bytes])[] = [
  [
    'UTF-8, which replaces bytes that are no text',
    (bytes) => new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)),
  ],
  [
    'Latin-1, and then written as UTF-8',
    (bytes) => new TextEncoder().encode(String.fromCharCode(...bytes.subarray(0, 10_000))),
  ],
  ['ASCII, which makes ? of bytes above 127', (bytes) => bytes.map((byte) => (byte > 127 ? 63 : byte))],
  ['ASCII, which drops the highest bit of each byte', (bytes) => bytes.map((byte) => byte & 127)],
];

/** Random bytes that went through a string on their way. */
export const secretBytesAsText: SecretBytesHypothesis = {
  id: 'secret-bytes-as-text',
  axis: 'secret-bytes',
  family: 'secret',
  rarity: 2,
  title: 'Decoded secret turned into text',
  fix: 'secret-encoding',
  *variants(bytes) {
    if (bytes.every((byte) => byte < 128)) return;
    for (const [how, change] of forms) yield { value: change(bytes), facts: { how } };
  },
  clause: ({ how = '' }) => `the decoded bytes are turned into text as ${how}`,
  because: () => 'So the issuer keeps the decoded secret in a string. Keep it in a byte array.',
  who: 'Buffer.from(secret, "base64").toString() and new String(bytes) do this.',
};
