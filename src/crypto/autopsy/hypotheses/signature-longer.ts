import { joinBytes } from '../../../core/text/join-bytes.ts';
import { count } from '../../../core/text/words.ts';
import type { FormBytesHypothesis } from '../axes.ts';

const most = 8;

/** Bytes that do not belong to the signature: a sign byte, a recovery byte, a line break. */
export const signatureLonger: FormBytesHypothesis = {
  id: 'signature-longer',
  axis: 'form-bytes',
  family: 'form',
  rarity: 2,
  title: 'Signature with bytes too many',
  fix: 'signature-form',
  *variants(signature, { scheme }, wanted) {
    const extra = signature.length - wanted;
    if (extra < 1 || extra > most) return;
    const facts = { extra, bytes: signature.length, wanted };
    yield { value: { bytes: signature.slice(0, wanted) }, facts: { ...facts, where: 'end' } };
    yield { value: { bytes: signature.slice(extra) }, facts: { ...facts, where: 'beginning' } };
    if (scheme !== 'ECDSA' || extra > 2) return;
    const half = wanted / 2;
    const padded = extra === 2 ? half + 1 : half;
    const [r, s] = [signature.slice(0, padded).slice(-half), signature.slice(padded).slice(-half)];
    yield { value: { bytes: joinBytes(r, s) }, facts: { ...facts, where: 'beginning of r and of s' } };
    if (extra === 1)
      yield {
        value: { bytes: joinBytes(signature.slice(1, half + 1), signature.slice(half + 1)) },
        facts: { ...facts, where: 'beginning of r' },
      };
  },
  clause: ({ extra = 0, where = '' }) =>
    `${count(Number(extra), 'byte')} at the ${where} ${extra === 1 ? 'is' : 'are'} left out of it`,
  because: ({ bytes = 0, wanted = 0 }) => `The signature has ${bytes} bytes instead of ${wanted}.`,
  who: 'Java’s BigInteger writes a zero in front of numbers whose first bit is set, and Ethereum libraries write a recovery byte.',
};
