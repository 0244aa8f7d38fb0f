import type { InputPartHypothesis } from '../axes.ts';

/** RFC 7797: one side encodes the payload before it is signed, the other does not. */
export const payloadUnencoded: InputPartHypothesis = {
  id: 'payload-unencoded',
  axis: 'input-part',
  family: 'signing-input',
  rarity: 2,
  title: 'Payload signed as it is ("b64": false), or as base64url in spite of it',
  fix: 'signed-text',
  *variants(signed) {
    yield { value: { ...signed, isUnencoded: !signed.isUnencoded }, facts: { raw: signed.isUnencoded ? 0 : 1 } };
  },
  clause: ({ raw = 0 }) =>
    raw === 1 ? 'the payload is signed as it is, not as base64url' : 'the payload is signed as base64url',
  because: ({ raw = 0 }) =>
    raw === 1
      ? 'Only a header with "b64": false allows that, and it must name b64 in crit (RFC 7797 §6).'
      : 'The header says "b64": false, so the payload must be signed as it is (RFC 7797 §3).',
};
