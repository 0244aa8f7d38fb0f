import { integerOf, sequenceOf } from '../../core/keys/asn1/der-writer.ts';
import { encodeBase64url } from '../../core/text/base64url.ts';
import { joinBytes } from '../../core/text/join-bytes.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What a signature was before it was written as it is: the same again, by the hypothesis of the search. */
const faults: ReadonlyMap<string, (signature: Bytes, facts: Facts) => Bytes> = new Map([
  [
    'signature-der',
    (signature: Bytes): Bytes => {
      const half = signature.length / 2;
      return Uint8Array.from(sequenceOf(integerOf(signature.subarray(0, half)), integerOf(signature.subarray(half))));
    },
  ],
  [
    'signature-cut',
    (signature: Bytes, { missing = 1 }: Facts): Bytes => signature.slice(0, signature.length - Number(missing)),
  ],
  [
    'signature-as-text',
    (signature: Bytes): Bytes => utf8(Array.from(signature, (byte) => String.fromCharCode(byte)).join('')),
  ],
  ['signature-encoded-twice', (signature: Bytes, { name = '' }: Facts): Bytes => utf8(textIn(String(name), signature))],
  [
    'signature-order',
    (signature: Bytes, { how = '' }: Facts): Bytes => {
      const half = signature.length / 2;
      const [r, s] = [signature.slice(0, half), signature.slice(half)];
      if (String(how).startsWith('all')) return signature.toReversed();
      return String(how).startsWith('r and s') ? joinBytes(s, r) : joinBytes(r.toReversed(), s.toReversed());
    },
  ],
]);

type Facts = Readonly<Record<string, string | number>>;

const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

function textIn(name: string, bytes: Bytes): string {
  if (name === 'hex') return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const text = encodeBase64url(bytes);
  return name === 'base64url'
    ? text
    : text.replaceAll('-', '+').replaceAll('_', '/') + '='.repeat((4 - (text.length % 4)) % 4);
}

export const isFormFault = (id: string): boolean => faults.has(id);

export const writeWrongly = (id: string, signature: Bytes, facts: Facts): Bytes =>
  faults.get(id)?.(signature, facts) ?? signature;
