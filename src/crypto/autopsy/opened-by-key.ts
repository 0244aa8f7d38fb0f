import { findingWords } from '../../core/autopsy/finding-words.ts';
import { describeKey } from '../../core/keys/describe-key.ts';
import type { Key } from '../../core/keys/key.ts';
import type { Algorithm } from '../../core/registry/algorithms.ts';
import { openSignature, rsaNumbers } from '../primitives/rsa-numbers.ts';
import { algorithmFaults } from './algorithm-faults.ts';
import { digestOf, madeHashes } from './digests.ts';
import type { Bytes } from './evidence.ts';
import type { Explanation } from './first-look.ts';
import { openedPadding, type Opened } from './rsa-padding.ts';

/**
 * What an RSA signature holds when it is opened with the public key (RFC 8017 §8.1.2, §8.2.2): only the key that made it finds
 * the padding, whatever the content. Undefined where this key finds none.
 */
export async function openedByKey(
  algorithm: Algorithm,
  key: Key,
  signingInput: Bytes,
  signature: Uint8Array,
): Promise<Explanation | undefined> {
  const numbers = rsaNumbers(key);
  const message = numbers && (await openSignature(key, signature));
  const padding = message && openedPadding(message, numbers.bits, numbers.e);
  if (!padding) return undefined;
  for (const hash of madeHashes) {
    const made = padding.mayBe(hash) ? padding.madeOver(hash, digestOf(hash, signingInput)) : undefined;
    const faults = made ? algorithmFaults(made, algorithm) : [];
    if (faults.length === 0) continue;
    const { sentence, more } = findingWords(faults);
    return { because: 'other-algorithm', why: [sentence, ...more].join(' ') };
  }
  return padding.isSure ? otherContent(key, algorithm, padding) : undefined;
}

function otherContent(key: Key, { scheme, hash, name, title }: Algorithm, { words, made }: Opened): Explanation {
  const isOwn = made?.scheme === scheme && made?.hash === hash;
  const form = isOwn ? '' : ` It was made as ${words}, and ${name} is ${title}.`;
  const why = `Your key, ${describeKey(key)}, made this signature, but over other content than this header and payload.${form}`;
  return { because: 'content-changed', why };
}
