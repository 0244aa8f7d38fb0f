import type { FormTextHypothesis } from '../axes.ts';

/** The bytes of the signature went through a string: each byte above 127 became two. */
export const signatureAsText: FormTextHypothesis = {
  id: 'signature-as-text',
  axis: 'form-text',
  family: 'form',
  rarity: 2,
  title: 'Signature that was written as UTF-8 text',
  fix: 'signature-form',
  *variants(signature) {
    try {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(signature);
      if (text.length === signature.length || /[^\0-\xff]/.test(text)) return;
      yield { value: Uint8Array.from(text, (unit) => unit.charCodeAt(0)), facts: { bytes: signature.length } };
    } catch {
      // It is no UTF-8.
    }
  },
  clause: () => 'its bytes are read as the Latin-1 text that they were taken for',
  because: ({ bytes = 0 }) =>
    `The signature has ${bytes} bytes, because each byte above 127 was written as two bytes of UTF-8.`,
  who: 'btoa and string concatenation of binary data do this.',
};
