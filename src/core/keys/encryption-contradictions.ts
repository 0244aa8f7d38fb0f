import type { Algorithm } from '../registry/algorithms.ts';
import type { Encryption } from '../registry/encryptions.ts';
import { algContradiction, kidContradiction, type Contradiction } from './contradictions.ts';
import type { Key } from './key.ts';

/** RFC 7517 §4.3: what may be done with the content key, or with what makes it. */
const operations: ReadonlySet<string> = new Set([
  'encrypt',
  'decrypt',
  'wrapKey',
  'unwrapKey',
  'deriveKey',
  'deriveBits',
]);

/**
 * What a key says of itself that speaks against encrypting or decrypting with it: `kid`, `alg`, `use`, `key_ops` (RFC 7517
 * §4.2 to 4.5).
 */
export function encryptionContradictions(
  algorithm: Algorithm,
  encryption: Encryption,
  key: Key,
  kid?: string,
): readonly Contradiction[] {
  const found = [...kidContradiction(key, kid)];
  // A key for "dir" is often labelled with the content encryption that it serves (RFC 7520 §5.6).
  const names = algorithm.management?.mode === 'direct' ? [algorithm.name, encryption.name] : [algorithm.name];
  if (key.alg !== undefined && !names.includes(key.alg)) found.push(algContradiction(key.alg, names.join(' with ')));
  if (key.intendedUse === 'sig') {
    found.push({ member: 'use', why: 'The key is for signatures only ("use": "sig", RFC 7517 §4.2).' });
  }
  if (key.operations && !key.operations.some((name) => operations.has(name))) {
    const why = `The key lists none of ${[...operations].join(', ')} in "key_ops" (RFC 7517 §4.3).`;
    found.push({ member: 'key_ops', why });
  }
  return found;
}
