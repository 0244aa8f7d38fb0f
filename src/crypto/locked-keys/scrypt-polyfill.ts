import { scryptAsync } from '@noble/hashes/scrypt.js';
import type { PasswordByScrypt } from '../../core/keys/reading/locked-key.ts';

/** scrypt (RFC 7914 §6), which no browser has. It lets the page breathe between its steps. */
export async function scrypt(
  { salt, cost, blockSize, parallelization }: PasswordByScrypt,
  password: Uint8Array,
  size: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const parameters = { N: cost, r: blockSize, p: parallelization, dkLen: size };
  return Uint8Array.from(await scryptAsync(password, salt, parameters));
}
