import type { FormTextHypothesis } from '../axes.ts';
import { bytesAs } from '../secret-bytes.ts';

export const signatureEncodedTwice: FormTextHypothesis = {
  id: 'signature-encoded-twice',
  axis: 'form-text',
  family: 'form',
  rarity: 1,
  title: 'Signature that is hex or base64 text inside base64url',
  fix: 'signature-form',
  *variants(signature) {
    if (signature.some((byte) => byte < 10 || byte > 126)) return;
    const text = new TextDecoder().decode(signature).trim();
    for (const name of ['hex', 'base64', 'base64url'] as const) {
      const value = bytesAs(text, name);
      if (value && value.length > 0) yield { value, facts: { name } };
    }
  },
  clause: ({ name = '' }) => `it is decoded once more, from ${name}`,
  because: ({ name = '' }) =>
    `The signature part holds ${name} text, not bytes: the signer encoded a ${name} string as base64url. Encode the bytes of the signature.`,
  who: 'Functions that return a signature as a hex string do this, such as PHP’s hash_hmac and Node’s digest("hex").',
};
