import { FlattenedEncrypt, importJWK } from 'jose';
import type { OwnReason } from '../../core/registry/engine.ts';
import { decodeBase64url, encodeBase64url } from '../../core/text/base64url.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import { decodeUtf8 } from '../../core/text/utf8.ts';
import { parameterOf } from '../../core/token/parameters.ts';
import type { Part } from '../../core/token/part/part.ts';
import { agreeAnew } from '../key-management/agree-anew.ts';
import { iterationsFor, newPasswordNotes } from '../key-management/new-password-key.ts';
import type { Production } from '../key-management/production.ts';
import { secretOf } from '../key-management/secret-of.ts';
import { headerObject, headerObjects } from '../jose/header-object.ts';
import { joseKey } from '../jose/jose-key.ts';
import { refusalOf } from '../jose/refusal.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A token that jose made; all parts but the header's text are base64url. */
interface MadeByJose {
  readonly headerText: string;
  readonly header: string;
  readonly encryptedKey: string;
  readonly iv: string;
  readonly ciphertext: string;
  readonly tag: string;
  readonly contentKey: Bytes;
  /** Sentences. */
  readonly notes: readonly string[];
}

/**
 * Encrypts content by jose (RFC 7516 §5.1). jose writes the protected header itself and puts into it what it makes: where that
 * would change the token's own characters, it is not asked.
 */
export async function encryptWithJose(
  production: Production,
  headerText: string,
  plaintext: Bytes,
  aad: Part | undefined,
): Promise<Result<MadeByJose, OwnReason>> {
  const { headers, wanted, key } = production;
  const header = headerObject(headerText);
  const open = headerObjects(headers.unprotected);
  const isSame = header !== undefined && JSON.stringify(header) === headerText;
  const isHome = parameterOf(headers, 'alg')?.part === headers.header;
  if (!isSame || !isHome || !open || !isCanonical(aad)) return fail('header-form');
  try {
    const jwe = new FlattenedEncrypt(plaintext).setProtectedHeader(header);
    const [shared, recipient] = open;
    if (shared) jwe.setSharedUnprotectedHeader(shared);
    if (recipient) jwe.setUnprotectedHeader(recipient);
    if (aad) jwe.setAdditionalAuthenticatedData(aad.readable);
    const handed = await handOver(production, jwe);
    if (!handed.ok) return handed;
    const made = await jwe.encrypt(await joseKey(key, wanted.algorithm.name));
    const { protected: characters = '', encrypted_key: encryptedKey = '', iv = '', ciphertext, tag = '' } = made;
    const text = decodeUtf8(decodeBase64url(characters).bytes).text;
    return ok({ headerText: text, header: characters, encryptedKey, iv, ciphertext, tag, ...handed.value });
  } catch (error) {
    return fail(refusalOf(error));
  }
}

/** jose encodes the `aad` anew. */
const isCanonical = (aad: Part | undefined): boolean =>
  aad === undefined || (aad.bytes.ok && encodeBase64url(aad.readable) === aad.excerpt.text);

/** Gives jose the content key, or what it is derived from, so that an edit can be encrypted with the same one. */
async function handOver(
  { headers, wanted, management, key }: Production,
  jwe: FlattenedEncrypt,
): Promise<Result<Pick<MadeByJose, 'contentKey' | 'notes'>, OwnReason>> {
  const contentKey = crypto.getRandomValues(new Uint8Array(wanted.encryption.keyBytes));
  if (management.mode === 'direct') return ok({ contentKey: secretOf(key), notes: [] });
  if (management.mode === 'agreement' && management.wrapBytes === undefined) {
    const agreed = await agreeAnew({ headers, wanted, management, key });
    if (!agreed.ok) return fail('refused-key');
    const { pair, bytes, notes } = agreed.value;
    const epk = await importJWK({ ...pair }, wanted.algorithm.name, { extractable: true });
    if (epk instanceof Uint8Array) return fail('refused-key');
    jwe.setKeyManagementParameters({ epk });
    return ok({ contentKey: bytes, notes });
  }
  jwe.setContentEncryptionKey(contentKey);
  if (management.mode !== 'password') return ok({ contentKey, notes: [] });
  const iterations = iterationsFor(headers, wanted.algorithm.name);
  if (!iterations.ok) return fail('refused-token');
  const { count } = iterations.value;
  const salt = crypto.getRandomValues(new Uint8Array(16));
  jwe.setKeyManagementParameters({ p2c: count, p2s: salt });
  return ok({ contentKey, notes: newPasswordNotes({ count, salt }) });
}
