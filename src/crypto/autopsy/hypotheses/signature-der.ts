import { fromDerSignature } from '../../primitives/der-signature.ts';
import type { FormBytesHypothesis } from '../axes.ts';

export const signatureDer: FormBytesHypothesis = {
  id: 'signature-der',
  axis: 'form-bytes',
  family: 'form',
  rarity: 1,
  title: 'Signature written in DER',
  fix: 'signature-form',
  *variants(signature, { scheme, name }, wanted) {
    const value = scheme === 'ECDSA' ? fromDerSignature(signature, wanted) : undefined;
    if (value) yield { value: { bytes: value }, facts: { bytes: signature.length, wanted, name } };
  },
  clause: ({ wanted = 0 }) => `it is converted from DER to r and s side by side (${wanted} bytes)`,
  because: ({ bytes = 0 }) =>
    `The ${bytes} bytes of the signature are in DER, but a JWS has r and s side by side (RFC 7518 §3.4).`,
  who: 'OpenSSL, Java’s Signature, AWS KMS and Node’s crypto.sign write DER unless they are told otherwise.',
};
