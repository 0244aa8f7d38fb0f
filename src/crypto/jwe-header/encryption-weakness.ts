import type { Key } from '../../core/keys/key.ts';
import { weaknessOf } from '../../core/keys/weakness.ts';
import type { Algorithm } from '../../core/registry/algorithms.ts';

/** Why an encryption is weak, as sentences; undefined where it is not. */
export function encryptionWeakness(algorithm: Algorithm, key: Key): string | undefined {
  const sentences = [algorithm.management?.mode === 'rsa-pkcs1' ? PKCS1 : undefined, weaknessOf(algorithm, key)];
  const said = sentences.filter((sentence) => sentence !== undefined);
  return said.length === 0 ? undefined : said.join(' ');
}

export const PKCS1 =
  'RSA1_5 is open to attack: a server that lets others notice whether the padding was right can be made to decrypt for them (Bleichenbacher). RFC 8725 §3.2 says to avoid it and to prefer RSA-OAEP.';

/** Why nothing is encrypted with it. */
export const NO_PKCS1 = `Jotter decrypts RSA1_5 and encrypts nothing with it. ${PKCS1}`;
