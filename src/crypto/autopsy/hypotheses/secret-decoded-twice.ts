import { count } from '../../../core/text/words.ts';
import type { SecretEncoding } from '../../../core/keys/key.ts';
import type { SecretBytesHypothesis } from '../axes.ts';
import { bytesAs } from '../secret-bytes.ts';

const names: readonly (readonly [SecretEncoding, string])[] = [
  ['base64', 'base64'],
  ['base64url', 'base64url'],
  ['hex', 'hex'],
];

/** The bytes are text again, which the signer decoded once more. */
export const secretDecodedTwice: SecretBytesHypothesis = {
  id: 'secret-decoded-twice',
  axis: 'secret-bytes',
  family: 'secret',
  rarity: 2,
  title: 'Secret decoded twice',
  fix: 'secret-encoding',
  *variants(bytes) {
    if (bytes.some((byte) => byte < 32 || byte > 126)) return;
    const text = new TextDecoder().decode(bytes);
    for (const [encoding, name] of names) {
      const value = bytesAs(text, encoding);
      if (value && value.length > 0) yield { value, facts: { name, bytes: value.length } };
    }
  },
  clause: ({ name = '', bytes = 0 }) =>
    `what that gives is decoded once more, from ${name} (${count(Number(bytes), 'byte')})`,
  who: 'Kubernetes shows secrets in base64, even those that are base64 already.',
};
