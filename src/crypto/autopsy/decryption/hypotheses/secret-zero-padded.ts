import { count } from '../../../../core/text/words.ts';
import type { KeyBytesHypothesis } from '../decryption-axes.ts';

/** A secret that is too short, filled up in a buffer of the right size. */
export const secretZeroPadded: KeyBytesHypothesis = {
  id: 'secret-zero-padded',
  axis: 'key-bytes',
  family: 'decryption',
  rarity: 2,
  title: 'Secret filled up to the size of the key',
  *variants(secret, { size }) {
    if (secret.length >= size || secret.length === 0) return;
    for (const [byte, name] of [
      [0, 'zero bytes'],
      [32, 'spaces'],
      [48, 'the digit 0'],
    ] as const) {
      const behind = new Uint8Array(size).fill(byte);
      behind.set(secret);
      yield { value: behind, facts: { bytes: size, name, where: 'at its end', given: secret.length } };
      const before = new Uint8Array(size).fill(byte);
      before.set(secret, size - secret.length);
      yield { value: before, facts: { bytes: size, name, where: 'at its beginning', given: secret.length } };
    }
    const repeated = Uint8Array.from({ length: size }, (_, at) => secret[at % secret.length] ?? 0);
    yield { value: repeated, facts: { bytes: size, name: 'itself', where: 'again and again', given: secret.length } };
  },
  clause: ({ bytes = 0, name = '', where = '' }) => `the secret is filled up to ${bytes} bytes with ${name} ${where}`,
  because: ({ given = 0, bytes = 0 }) =>
    `Alone it has ${count(Number(given), 'byte')}, and this algorithm needs exactly ${bytes}. Use a random key of that size.`,
};
