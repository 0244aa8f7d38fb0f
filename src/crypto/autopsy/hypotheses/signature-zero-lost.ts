import { joinBytes } from '../../../core/text/join-bytes.ts';
import { count } from '../../../core/text/words.ts';
import type { FormBytesHypothesis } from '../axes.ts';

const zeros = (number: number): Uint8Array => new Uint8Array(number);
const mostZeros = 3;

/** A number that begins with zero bytes was written without them. */
export const signatureZeroLost: FormBytesHypothesis = {
  id: 'signature-zero-lost',
  axis: 'form-bytes',
  family: 'form',
  rarity: 1,
  title: 'Signature that lost zero bytes',
  fix: 'signature-form',
  *variants(signature, { scheme }, wanted) {
    const lost = wanted - signature.length;
    const facts = { lost, bytes: signature.length, wanted };
    if (lost < 1 || lost > mostZeros || scheme === 'HMAC' || scheme === 'EdDSA') return;
    if (scheme !== 'ECDSA') {
      yield { value: { bytes: joinBytes(zeros(lost), signature) }, facts: { ...facts, of: 'the signature' } };
      return;
    }
    const half = wanted / 2;
    for (let ofR = lost; ofR >= 0; ofR--) {
      const r = signature.subarray(0, half - ofR);
      const value = joinBytes(zeros(ofR), r, zeros(lost - ofR), signature.subarray(half - ofR));
      yield { value: { bytes: value }, facts: { ...facts, of: ofR === lost ? 'r' : ofR === 0 ? 's' : 'r and s' } };
    }
  },
  clause: ({ lost = 0, of = '' }) =>
    `${count(Number(lost), 'zero byte')} ${lost === 1 ? 'is' : 'are'} put back at the beginning of ${of}`,
  because: ({ bytes = 0, wanted = 0 }) =>
    `The signature has ${bytes} bytes instead of ${wanted}, because the signer’s library writes numbers without their leading zeros. This is a fault of that library: it happens to one signature in 128 (ECDSA) or 256 (RSA), and the others verify.`,
  seenIn: ['web-push-libs/vapid#81', 'web-push-libs/web-push#532'],
};
