import type { HandingHypothesis } from '../decryption-axes.ts';
import { derivedFrom } from '../derived-from.ts';

/** One round of the Concat KDF gives 32 bytes (NIST SP 800-56A §5.8.1); larger keys need a second one. */
export const agreementZeros: HandingHypothesis = {
  id: 'agreement-zeros',
  axis: 'handing',
  family: 'decryption',
  rarity: 2,
  title: 'Only the first 32 bytes of the key derived, and the rest left zero',
  async *variants(given, recipient) {
    const { scheme, encryption } = recipient;
    if (
      given.kind !== 'key' ||
      scheme?.mode !== 'agreement' ||
      scheme.wrapBytes !== undefined ||
      encryption.keyBytes <= 32
    )
      return;
    const whole = await derivedFrom(given, recipient, {});
    yield { value: whole?.fill(0, 32), facts: { bytes: encryption.keyBytes, enc: encryption.name } };
  },
  clause: ({ bytes = 0 }) =>
    `only the first 32 of the ${bytes} bytes of the content key are derived, and the others are zero`,
  because: ({ enc = '' }) =>
    `${enc} needs more than one round of the key derivation (RFC 7518 §4.6.2). Your key is the right one: the issuer must update its library.`,
  who: 'rhonabwy did this.',
  seenIn: ['babelouest/rhonabwy#28'],
};
