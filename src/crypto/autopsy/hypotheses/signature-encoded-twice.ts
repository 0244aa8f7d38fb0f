import type { FormTextHypothesis } from '../axes.ts';
import { bytesAs } from '../secret-bytes.ts';

export const signatureEncodedTwice: FormTextHypothesis = {
  id: 'signature-encoded-twice',
  axis: 'form-text',
  family: 'form',
  rarity: 1,
  title: 'Signature that is hex text, or hex or base64 text inside base64url',
  fix: 'signature-form',
  *variants(signature, { signature: { text: written } }) {
    // hash_hmac without its binary flag, and nothing encoded.
    const raw = /^(?:[\da-f]{2}){16,}$/i.test(written) ? bytesAs(written, 'hex') : undefined;
    if (raw) yield { value: raw, facts: { name: 'hex', isRaw: 1 } };
    if (signature.some((byte) => byte < 10 || byte > 126)) return;
    const text = new TextDecoder().decode(signature).trim();
    for (const name of ['hex', 'base64', 'base64url'] as const) {
      const value = bytesAs(text, name);
      if (value && value.length > 0) yield { value, facts: { name } };
    }
  },
  clause: ({ name = '', isRaw = 0 }) =>
    isRaw === 1 ? 'it is decoded from hex, not from base64url' : `it is decoded once more, from ${name}`,
  because: ({ name = '', isRaw = 0 }) =>
    isRaw === 1
      ? 'The signature part is hex text, and a JWS has the base64url of the bytes (RFC 7515 §7.1).'
      : `The signature part holds ${name} text, not bytes: the signer encoded a ${name} string as base64url. Encode the bytes of the signature.`,
  who: 'Functions that return a signature as a hex string do this, such as PHP’s hash_hmac and Node’s digest("hex").',
};
