import type { InputPartHypothesis } from '../axes.ts';
import type { WrittenPart } from '../evidence.ts';

const standard = ({ text, bytes }: WrittenPart): WrittenPart => ({
  text: text.replaceAll('-', '+').replaceAll('_', '/'),
  bytes,
});
const url = ({ text, bytes }: WrittenPart): WrittenPart => ({
  text: text.replaceAll('+', '-').replaceAll('/', '_'),
  bytes,
});

/** base64 with + and / where base64url has - and _, or the other way round. */
export const otherAlphabet: InputPartHypothesis = {
  id: 'other-alphabet',
  axis: 'input-part',
  family: 'signing-input',
  rarity: 2,
  title: 'Signed as base64 with + and /, not as base64url',
  fix: 'signed-text',
  *variants(signed) {
    const { header, payload } = signed;
    yield {
      value: { ...signed, header: standard(header), payload: standard(payload) },
      facts: { from: '- and _', to: '+ and /' },
    };
    yield {
      value: { ...signed, header: url(header), payload: url(payload) },
      facts: { from: '+ and /', to: '- and _' },
    };
  },
  clause: ({ from = '', to = '' }) => `header and payload have ${to} for ${from}`,
  because: () => 'base64url has - and _ (RFC 4648 §5), and every token must be written in it.',
};
