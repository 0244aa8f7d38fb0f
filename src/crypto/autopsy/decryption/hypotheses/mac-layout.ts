import type { SealHypothesis } from '../decryption-axes.ts';

/** AES-CBC with HMAC whose halves or length differ from RFC 7518 §5.2.2.1. */
export const macLayout: SealHypothesis = {
  id: 'mac-layout',
  axis: 'seal',
  family: 'decryption',
  rarity: 3,
  title: 'Tag of AES-CBC with HMAC put together in another way',
  *variants(seal, { encryption }) {
    if (encryption.kind === 'gcm') return;
    yield {
      value: { ...seal, macHalf: 'second' },
      facts: { how: 'the second half of the content key is the MAC key, not the first' },
    };
    yield {
      value: { ...seal, length: 'bytes' },
      facts: { how: 'the tag counts the length of the header in bytes, not in bits' },
    };
    yield {
      value: { ...seal, length: 'none' },
      facts: { how: 'the tag does not cover the length of the header' },
    };
  },
  clause: ({ how = '' }) => `${how}`,
  because: () =>
    'RFC 7518 §5.2.2.1 says how the tag is made. Your key is the right one: the issuer must change how it encrypts.',
};
