import type { Algorithm } from '../registry/algorithms.ts';
import type { Encryption } from '../registry/encryptions.ts';
import type { Key } from './key.ts';
import { algNotes, kidNotes } from './key-notes.ts';

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
 * §4.2 to 4.5). Sentences; the mathematics does not care, a strict server does.
 */
export function encryptionContradictions(
  algorithm: Algorithm,
  encryption: Encryption,
  key: Key,
  kid?: string,
): readonly string[] {
  // A key for "dir" is often labelled with the content encryption that it serves (RFC 7520 §5.6).
  const names = algorithm.management?.mode === 'direct' ? [algorithm.name, encryption.name] : [algorithm.name];
  const notes = [...kidNotes(key, kid), ...algNotes(key, (alg) => names.includes(alg), names.join(' with '))];
  if (key.intendedUse === 'sig') notes.push('The key says that it is for signatures ("use": "sig", RFC 7517 §4.2).');
  if (key.operations && !key.operations.some((name) => operations.has(name))) {
    notes.push(`The key lists none of ${[...operations].join(', ')} in "key_ops" (RFC 7517 §4.3).`);
  }
  return notes;
}
