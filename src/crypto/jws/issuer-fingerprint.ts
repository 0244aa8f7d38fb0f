import type { Key } from '../../core/keys/key.ts';
import { publicHalf } from '../../core/keys/public-half.ts';
import { writeSpki } from '../../core/keys/der-keys/write-key.ts';
import type { Valid } from '../../core/judgement/verification.ts';
import { digest } from '../primitives/signature-padding.ts';

/**
 * Snowflake finds the key by its fingerprint in `iss`, ACCOUNT.USER.SHA256:…, the hash of SubjectPublicKeyInfo in base64: a token
 * with that of another key is rejected (error 394304), although its signature matches (snowflakedb/snowflake-jdbc#1677).
 */
export async function otherFingerprint(iss: string | undefined, key: Key): Promise<Valid['otherFingerprint']> {
  const named = /\.SHA256:([A-Za-z0-9+/]{43}=)$/.exec(iss ?? '')?.[1];
  const half = named === undefined ? undefined : publicHalf(key);
  const spki = half && writeSpki(half);
  if (named === undefined || !spki || !('subtle' in crypto)) return undefined;
  const own = btoa(String.fromCharCode(...(await digest('SHA-256', spki))));
  return own === named ? undefined : { named, own };
}
