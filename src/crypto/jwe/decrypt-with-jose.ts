import { flattenedDecrypt, type FlattenedJWE } from 'jose';
import type { Key } from '../../core/keys/key.ts';
import type { OwnReason } from '../../core/registry/engine.ts';
import { encodeBase64url } from '../../core/text/base64url.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import type { Part } from '../../core/token/part/part.ts';
import type { Jwe } from '../../core/token/token.ts';
import { mostInflated, mostIterations } from '../../core/text/work-caps.ts';
import { headerObjects } from '../jose/header-object.ts';
import { joseKey } from '../jose/jose-key.ts';
import { refusalOf } from '../jose/refusal.ts';

/** The plaintext of one recipient's view of a token, by jose (RFC 7516 §5.2); why jose gives none, be it a wrong key. */
export async function decryptWithJose(
  jwe: Jwe,
  alg: string,
  key: Key,
): Promise<Result<Uint8Array<ArrayBuffer>, OwnReason>> {
  const input = flattenedJwe(jwe);
  if (!input) return fail('refused-token');
  try {
    const { plaintext } = await flattenedDecrypt(input, await joseKey(key, alg), {
      // jose opens PBES2 only where it is named.
      keyManagementAlgorithms: [alg],
      maxPBES2Count: mostIterations,
      maxDecompressedLength: mostInflated,
    });
    return ok(Uint8Array.from(plaintext));
  } catch (error) {
    return fail(refusalOf(error));
  }
}

/** Whatever its serialization, each recipient of a token is one of the flattened form (RFC 7516 §7.2.2). */
function flattenedJwe({ header, unprotected, encryptedKey, iv, ciphertext, tag, aad }: Jwe): FlattenedJWE | undefined {
  const headers = headerObjects(unprotected);
  if (!headers) return undefined;
  const [shared, own] = headers;
  return {
    ...(header.excerpt.text === '' ? {} : { protected: header.excerpt.text }),
    ...(shared === undefined ? {} : { unprotected: shared }),
    ...(own === undefined ? {} : { header: own }),
    ...present('encrypted_key', encryptedKey),
    ...present('iv', iv),
    ciphertext: encodeBase64url(ciphertext.readable),
    ...present('tag', tag),
    ...(aad === undefined ? {} : { aad: aad.excerpt.text }),
  };
}

/** A member that is left out where it would be empty (RFC 7516 §7.2.1). */
const present = (name: 'encrypted_key' | 'iv' | 'tag', { readable }: Part): Partial<FlattenedJWE> =>
  readable.length === 0 ? {} : { [name]: encodeBase64url(readable) };
