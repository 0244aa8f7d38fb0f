import type { SecretEncoding } from '../../../core/keys/key.ts';
import type { SecretTextHypothesis } from '../axes.ts';

const readings: readonly (readonly [SecretEncoding, string])[] = [
  ['hex', 'decoded from hex'],
  ['utf8', 'used as text'],
  ['base64', 'base64-decoded'],
];

/** "id:secret": the part behind the colon. With white space there, it is a line of YAML. */
export const secretAfterColon: SecretTextHypothesis = {
  id: 'secret-after-colon',
  axis: 'secret-text',
  family: 'secret',
  rarity: 2,
  title: 'Part after the colon of id:secret',
  fix: 'secret-encoding',
  *variants({ text }) {
    const at = text.indexOf(':');
    if (at < 1 || /^(?:\s|$)/.test(text.slice(at + 1))) return;
    for (const [reading, how] of readings)
      yield { value: { text: text.slice(at + 1).trim(), reading }, facts: { how, encoding: reading } };
  },
  clause: ({ how = '' }) => `only the part after the colon is the secret, ${how}`,
  because: () =>
    'In a key of the form id:secret, the part before the colon is the ID of the key, which belongs in kid.',
  who: 'Ghost’s Admin API keys have this form: id:secret, with the secret in hex.',
};
