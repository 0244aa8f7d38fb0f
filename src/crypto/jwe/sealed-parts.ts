import { encodeBase64url } from '../../core/text/base64url.ts';
import { ok, type Result } from '../../core/text/result.ts';
import type { Part } from '../../core/token/part/part.ts';
import { additionalData } from './additional-data.ts';
import { sealContent } from './content-cipher.ts';
import type { Encrypting } from '../jwe-header/encrypted-with.ts';
import { refuse, type EncryptionProblem } from '../jwe-header/encryption-problem.ts';
import { deflate } from './inflate.ts';
import { lackOf } from '../key-management/recovery.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** New parts of a token, each in base64url; the header is the protected one, and what it says belongs to the others. */
export interface SealedParts {
  readonly header: string;
  readonly iv: string;
  readonly ciphertext: string;
  readonly tag: string;
}

/** Compresses where `zip` says so, and encrypts (RFC 7516 §5.1 steps 9 to 16), always with a new initialization vector. */
export async function sealedParts(
  { encryption, compressed }: Pick<Encrypting, 'encryption' | 'compressed'>,
  contentKey: Bytes,
  plaintext: Bytes,
  header: string,
  aad?: Part,
): Promise<Result<SealedParts, EncryptionProblem>> {
  const content = compressed ? await deflate(plaintext) : plaintext;
  if (!content) {
    return refuse(
      'unsupported-here',
      'This browser cannot compress ("zip": "DEF"): it has no compression streams. Take "zip" out of the header.',
    );
  }
  const sealed = await sealContent(encryption, contentKey, content, additionalData(header, aad));
  if (!sealed.ok) return refuse('unsupported-here', lackOf(encryption, true));
  const { iv, ciphertext, tag } = sealed.value;
  return ok({
    header,
    iv: encodeBase64url(iv),
    ciphertext: encodeBase64url(ciphertext),
    tag: encodeBase64url(tag),
  });
}
