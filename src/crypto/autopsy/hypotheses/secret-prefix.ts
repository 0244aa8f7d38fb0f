import type { SecretEncoding } from '../../../core/keys/key.ts';
import type { SecretTextHypothesis } from '../axes.ts';

const prefixes: readonly (readonly [RegExp, SecretEncoding, string])[] = [
  [/^base64:/i, 'base64', 'base64-decoded'],
  [/^b64:/i, 'base64', 'base64-decoded'],
  [/^base64,/i, 'base64', 'base64-decoded'],
  [/^base64url:/i, 'base64url', 'base64url-decoded'],
  [/^whsec_/, 'base64', 'base64-decoded'],
  [/^hex:/i, 'hex', 'decoded from hex'],
  [/^0x/i, 'hex', 'decoded from hex'],
  [/^\\x/, 'hex', 'decoded from hex'],
  [/^[a-z][\w-]{1,15}[:_]/i, 'utf8', 'used as text'],
];

/** A prefix tells how the rest is written, and is not part of the secret. */
export const secretPrefix: SecretTextHypothesis = {
  id: 'secret-prefix',
  axis: 'secret-text',
  family: 'secret',
  rarity: 1,
  title: 'Prefix such as base64: removed from the secret',
  fix: 'secret-encoding',
  *variants({ text }) {
    for (const [pattern, reading, how] of prefixes) {
      const prefix = pattern.exec(text)?.[0];
      if (prefix === undefined) continue;
      const rest = text.slice(prefix.length);
      yield { value: { text: rest, reading }, facts: { prefix, how, encoding: reading } };
      if (reading !== 'utf8') yield { value: { text: rest, reading: 'utf8' }, facts: { prefix, how: 'used as text' } };
    }
  },
  clause: ({ prefix = '', how = '' }) => `the prefix “${prefix}” is left out and the rest is ${how}`,
  because: ({ prefix = '' }) => `“${prefix}” is not part of the secret.`,
  who: 'Laravel writes APP_KEY=base64:… and decodes it by itself; other programs use the whole text.',
  seenIn: ['laravel/framework#13269', 'laravel/passport#206'],
};
