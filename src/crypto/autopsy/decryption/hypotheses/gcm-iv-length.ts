import { count } from '../../../../core/text/words.ts';
import type { SealHypothesis } from '../decryption-axes.ts';

/** AES-GCM with an initialization vector that RFC 7518 §5.3 does not allow. */
export const gcmIvLength: SealHypothesis = {
  id: 'gcm-iv-length',
  axis: 'seal',
  family: 'decryption',
  rarity: 1,
  title: 'Initialization vector used with another length than 12 bytes',
  *variants(seal, { encryption }) {
    const { length } = seal.iv;
    if (encryption.kind !== 'gcm' || length === 12) return;
    const facts = { bytes: length, enc: encryption.name };
    yield { value: seal, facts: { ...facts, used: length } };
    if (length > 12) yield { value: { ...seal, iv: seal.iv.slice(0, 12) }, facts: { ...facts, used: 12 } };
  },
  clause: ({ bytes = 0, used = 0 }) =>
    bytes === used
      ? `the initialization vector is used with all its ${count(Number(bytes), 'byte')}`
      : `only the first ${used} of the ${bytes} bytes of the initialization vector are used`,
  because: ({ bytes = 0, enc = '' }) =>
    `${enc} requires exactly 12 bytes (RFC 7518 §5.3), and this token has ${bytes}, so other libraries reject it. The issuer must use 12 random bytes for each token.`,
  who: 'python-jose encrypts with an initialization vector of 16 bytes for AES-GCM, too.',
  seenIn: ['mpdavis/python-jose#281', 'latchset/jose#42'],
};
