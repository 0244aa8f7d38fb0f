import type { InputPartHypothesis } from '../axes.ts';
import { padded } from '../signed-text.ts';

/** The standard base64 of most languages, with everything that base64url leaves out. */
export const plainBase64: InputPartHypothesis = {
  id: 'plain-base64',
  axis: 'input-part',
  family: 'signing-input',
  rarity: 2,
  title: 'Signed as standard base64, with padding and + and /',
  fix: 'signed-text',
  *variants(signed) {
    const plain = (part: typeof signed.header) => {
      const { text, bytes } = padded(part);
      return { text: text.replaceAll('-', '+').replaceAll('_', '/'), bytes };
    };
    yield { value: { ...signed, header: plain(signed.header), payload: plain(signed.payload) } };
  },
  clause: () => 'header and payload are written in standard base64, with padding',
  because: () => 'A token is written in base64url without padding (RFC 7515 §2).',
};
