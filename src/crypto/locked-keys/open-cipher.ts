import type { PasswordCipher } from '../../core/keys/reading/locked-key.ts';
import { partMissing } from '../polyfills/load-polyfill.ts';
import type { Result } from '../../core/text/result.ts';
import { cbcDecrypt } from '../primitives/aes.ts';
import { passwordToKey } from './password-to-key.ts';
import { stillLocked, type StillLocked } from './unlocked.ts';

/** PBES2 decryption (RFC 8018 §6.2.2), with the padding at the end. Rejects when aborted. */
export async function openCipher(
  lock: PasswordCipher,
  password: string,
  signal: AbortSignal,
): Promise<Result<Uint8Array, StillLocked>> {
  const { ciphertext, iv, bits } = lock;
  if (ciphertext.length === 0 || ciphertext.length % 16 !== 0) {
    const why = `The encrypted part of this key has ${ciphertext.length} bytes, and AES-CBC makes whole blocks of 16: it was cut or altered, and no password opens it. Copy the key once more.`;
    return stillLocked('damaged', why);
  }
  const key = await passwordToKey(lock, new TextEncoder().encode(password));
  signal.throwIfAborted();
  if (!key.ok) return key;
  const opened = await cbcDecrypt(key.value, Uint8Array.from(iv), Uint8Array.from(ciphertext));
  signal.throwIfAborted();
  return opened.ok ? opened : stillLocked('unsupported-here', partMissing(`compute AES with ${bits} bits`));
}

/** RFC 8018 §6.1.1 step 4: one to sixteen bytes, each of which says how many they are. Undefined where there are none. */
export function withoutPadding(bytes: Uint8Array): Uint8Array | undefined {
  const size = bytes.at(-1) ?? 0;
  const isPadding = size > 0 && size <= 16 && bytes.subarray(-size).every((byte) => byte === size);
  return isPadding ? bytes.subarray(0, -size) : undefined;
}
