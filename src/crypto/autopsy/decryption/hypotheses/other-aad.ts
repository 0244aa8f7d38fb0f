import type { SealHypothesis } from '../decryption-axes.ts';

/** The tag covers something else than the characters of the protected header (RFC 7516 §5.1 step 14). */
export const otherAad: SealHypothesis = {
  id: 'other-aad',
  axis: 'seal',
  family: 'decryption',
  rarity: 2,
  title: 'Tag over the decoded header, or not over the header',
  *variants(seal, _, { headerBytes }) {
    yield { value: { ...seal, aad: headerBytes }, facts: { how: 'the decoded header, not its base64url characters' } };
    if (seal.aad.length > 0) yield { value: { ...seal, aad: new Uint8Array(0) }, facts: { how: 'no header at all' } };
  },
  clause: ({ how = '' }) => `the tag covers ${how}`,
  because: ({ how = '' }) =>
    how === 'no header at all'
      ? 'So anyone can change this header unnoticed. RFC 7516 §5.1 step 14 requires the tag to cover the base64url characters of the protected header.'
      : 'RFC 7516 §5.1 step 14 requires the tag to cover the base64url characters of the protected header. The issuer must pass these as additional data.',
};
