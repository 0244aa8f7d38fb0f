import { withoutEnd } from '../../../core/text/end-of.ts';
import type { SecretBytesHypothesis } from '../axes.ts';
import { base64Of, hexOf } from '../encoded-text.ts';

/** The signer encoded the secret, and used the text. */
export const secretEncoded: SecretBytesHypothesis = {
  id: 'secret-encoded',
  axis: 'secret-bytes',
  family: 'secret',
  rarity: 2,
  title: 'Secret encoded as base64, base64url or hex first',
  fix: 'secret-encoding',
  *variants(bytes) {
    const base64 = base64Of(bytes);
    const url = base64.replaceAll('+', '-').replaceAll('/', '_');
    for (const [name, text] of [
      ['base64', base64],
      ['base64 without padding', withoutEnd(base64, /=/)],
      ['base64 with a line break behind it', `${base64}\n`],
      ['base64url', withoutEnd(url, /=/)],
      ['base64url with padding', url],
      ['hex', hexOf(bytes)],
      ['hex in upper case', hexOf(bytes).toUpperCase()],
    ] as const)
      yield { value: new TextEncoder().encode(text), facts: { name, bytes: text.length } };
  },
  clause: ({ name = '' }) => `the secret is encoded as ${name} first, and that text is used`,
};
