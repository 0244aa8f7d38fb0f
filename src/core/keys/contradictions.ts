import { algorithms, type Algorithm } from '../registry/algorithms.ts';
import type { Key } from './key.ts';
import { algNotes, kidNotes } from './key-notes.ts';

/**
 * What a key says of itself that speaks against this use of it: `kid`, `alg`, `use`, `key_ops` (RFC 7517 §4.2 to 4.5).
 * Sentences; the mathematics does not care, a strict server does.
 */
export function contradictions(algorithm: Algorithm, key: Key, kid?: string): readonly string[] {
  const notes = [...kidNotes(key, kid), ...algNotes(key, (alg) => isSame(alg, algorithm, key), algorithm.name)];
  if (key.intendedUse === 'enc') notes.push('The key says that it is for encryption ("use": "enc", RFC 7517 §4.2).');
  const operations = key.operations;
  if (operations && !operations.some((name) => name === 'verify' || name === 'sign')) {
    notes.push('The key lists neither "verify" nor "sign" in "key_ops" (RFC 7517 §4.3).');
  }
  return notes;
}

/** EdDSA and Ed25519, or Ed448, are two names of one algorithm where the key is on that curve (RFC 9864 §2.2). */
function isSame(name: string, algorithm: Algorithm, { crv = '' }: Key): boolean {
  const isOnCurve = (row: Algorithm | undefined): boolean => row?.scheme === 'EdDSA' && row.crv?.includes(crv) === true;
  return name === algorithm.name || (isOnCurve(algorithms.get(name)) && isOnCurve(algorithm));
}
