import { joinBytes } from '../../../core/text/join-bytes.ts';
import type { FormBytesHypothesis } from '../axes.ts';

export const signatureOrder: FormBytesHypothesis = {
  id: 'signature-order',
  axis: 'form-bytes',
  family: 'form',
  rarity: 2,
  title: 'Signature with r and s swapped, or its bytes reversed',
  fix: 'signature-form',
  *variants(signature, { scheme }) {
    const half = signature.length / 2;
    const [first, second] = [signature.slice(0, half), signature.slice(half)];
    if (scheme === 'HMAC') return;
    yield { value: { bytes: signature.toReversed() }, facts: { how: 'all its bytes are in reverse order' } };
    if (scheme !== 'ECDSA' || signature.length % 2 === 1) return;
    yield { value: { bytes: joinBytes(second, first) }, facts: { how: 'r and s change places' } };
    yield {
      value: { bytes: joinBytes(first.toReversed(), second.toReversed()) },
      facts: { how: 'the bytes of r and of s are in reverse order' },
    };
  },
  clause: ({ how = '' }) => `${how}`,
  because: () => 'Numbers in a signature are big-endian, and r is before s (RFC 7518 §3.4, RFC 8017 §4.1).',
  who: 'Windows CryptoAPI writes numbers with their lowest byte first.',
};
