import { withoutEnd } from '../../../core/text/end-of.ts';
import type { InputPartHypothesis } from '../axes.ts';

export const paddingStripped: InputPartHypothesis = {
  id: 'padding-stripped',
  axis: 'input-part',
  family: 'signing-input',
  rarity: 1,
  title: 'Signed without the base64 padding (=) of the token',
  fix: 'signed-text',
  *variants(signed) {
    const bare = ({ text, bytes }: typeof signed.header) => ({ text: withoutEnd(text, /=/), bytes });
    const value = { ...signed, header: bare(signed.header), payload: bare(signed.payload) };
    if (value.header.text !== signed.header.text || value.payload.text !== signed.payload.text) yield { value };
  },
  clause: () => 'the padding (=) is removed from header and payload',
  because: () => 'So the padding was added after the token was signed. A token must not have padding (RFC 7515 §2).',
};
