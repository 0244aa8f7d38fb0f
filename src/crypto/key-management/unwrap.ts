import { ok } from '../../core/text/result.ts';
import { unwrapKey } from '../primitives/aes.ts';
import { cannotCompute, type Recovered, type Recovery } from './recovery.ts';
import { unopenedKey } from './unopened-key.ts';

/** AES key wrap (RFC 7518 §4.4) with a key that was given, agreed on or made from a password. */
export async function unwrap(
  recovery: Recovery,
  wrappingKey: Uint8Array<ArrayBuffer>,
  altered = 'the encrypted key',
  notes: readonly string[] = [],
): Recovered {
  const opened = await unwrapKey(wrappingKey, recovery.encryptedKey);
  if (opened.ok) return ok({ bytes: opened.value, proven: true, notes });
  if (opened.problem === 'unavailable') return cannotCompute(recovery.wanted.algorithm, true);
  return unopenedKey(recovery, { check: 'AES key wrap checks what it opens (RFC 3394 §2.2.2)', altered });
}
