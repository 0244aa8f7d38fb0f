import type { InputJsonHypothesis } from '../axes.ts';
import { partOfText } from '../signed-text.ts';

export const jsonLineBreak: InputJsonHypothesis = {
  id: 'json-line-break',
  axis: 'input-json',
  family: 'signing-input',
  rarity: 2,
  title: 'White space at the ends of the payload',
  fix: 'signed-text',
  *variants(signed) {
    const text = new TextDecoder().decode(signed.payload.bytes);
    const forms = [
      [`${text}\n`, 'a line break is added at the end of the payload'],
      [`${text}\r\n`, 'a Windows line break is added at the end of the payload'],
      [text.trim(), 'white space at the ends of the payload is removed'],
      [`\ufeff${text}`, 'a byte order mark is added before the payload'],
    ] as const;
    for (const [value, how] of forms)
      if (value !== text) yield { value: { ...signed, payload: partOfText(value) }, facts: { how } };
  },
  clause: ({ how = '' }) => `${how}, inside the base64url`,
};
