import { joinBytes } from '../../../../core/text/join-bytes.ts';
import type { SealHypothesis } from '../decryption-axes.ts';

/** AES-CBC with an initialization vector that RFC 7518 §5.2.2.1 does not allow: the tag covers it, and AES uses 16 bytes of it. */
export const cbcIvLength: SealHypothesis = {
  id: 'cbc-iv-length',
  axis: 'seal',
  family: 'decryption',
  rarity: 1,
  title: 'Initialization vector used with another length than 16 bytes',
  *variants(seal, { encryption }) {
    const { length } = seal.iv;
    if (encryption.kind === 'gcm' || length === 16) return;
    const facts = { bytes: length, enc: encryption.name };
    yield { value: seal, facts: { ...facts, how: 'as it is' } };
    if (length > 16)
      yield { value: { ...seal, iv: seal.iv.slice(0, 16) }, facts: { ...facts, how: 'cut to 16 bytes' } };
    else
      yield {
        value: { ...seal, iv: joinBytes(seal.iv, new Uint8Array(16 - length)) },
        facts: { ...facts, how: 'filled up to 16 bytes with zeros' },
      };
  },
  clause: ({ bytes = 0, how = '' }) => `the tag covers the ${bytes}-byte initialization vector ${how}`,
  because: ({ bytes = 0, enc = '' }) =>
    `${enc} requires exactly 16 bytes (RFC 7518 §5.2.2.1), and this token has ${bytes}, so other libraries reject it. The issuer must use 16 random bytes for each token.`,
  who: 'cjose made it as long as half of the content key: 24 bytes for A192CBC-HS384 and 32 for A256CBC-HS512.',
  seenIn: ['cisco/cjose#129', 'cisco/cjose#112'],
};
