import { count } from '../../../core/text/words.ts';
import type { Bytes } from '../evidence.ts';
import type { SecretReadingHypothesis } from '../axes.ts';

const unitsOf = (text: string): readonly number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

const charsets: readonly (readonly [string, (text: string) => Bytes | undefined])[] = [
  ['Latin-1', (text) => (/[^\0-\xff]/.test(text) ? undefined : Uint8Array.from(unitsOf(text)))],
  ['ASCII, with ? for other characters', (text) => Uint8Array.from(unitsOf(text.replaceAll(/[^\0-\x7f]/g, '?')))],
  ['UTF-16, little-endian', (text) => Uint8Array.from(unitsOf(text).flatMap((unit) => [unit & 0xff, unit >> 8]))],
  ['UTF-16, big-endian', (text) => Uint8Array.from(unitsOf(text).flatMap((unit) => [unit >> 8, unit & 0xff]))],
];

export const secretOtherCharset: SecretReadingHypothesis = {
  id: 'secret-other-charset',
  axis: 'secret-reading',
  family: 'secret',
  rarity: 2,
  title: 'Secret written as Latin-1, ASCII or UTF-16',
  fix: 'secret-encoding',
  *variants(text) {
    for (const [charset, bytesOf] of charsets) {
      const value = bytesOf(text);
      if (value) yield { value, facts: { charset, bytes: value.length } };
    }
  },
  clause: ({ charset = '', bytes = 0 }) => `the secret is written as ${charset} (${count(Number(bytes), 'byte')})`,
  because: () => 'Most libraries write the characters of a secret as UTF-8.',
  who: '.NET’s Encoding.Unicode is UTF-16, its Encoding.Latin1 is Latin-1, and its Encoding.ASCII replaces other characters by “?”.',
};
