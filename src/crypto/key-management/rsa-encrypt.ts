import { nameKey } from '../../core/keys/describe-key.ts';
import { ok, type Result } from '../../core/text/result.ts';
import { refuse, type EncryptionProblem } from '../jwe-header/encryption-problem.ts';
import { nativeCall } from '../primitives/native-call.ts';
import { rsaPublic } from '../primitives/rsa-arithmetic.ts';
import { toOaep } from '../primitives/rsa-padding.ts';
import { notProduced, type Production } from './production.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** RSAES-OAEP (RFC 8017 §7.1.1) by WebCrypto, and by arithmetic of our own with a key that it refuses. */
export async function oaepEncrypt(
  production: Production<Extract<Production['management'], { mode: 'rsa-oaep' }>>,
  contentKey: Bytes,
): Promise<Result<Bytes, EncryptionProblem>> {
  const { key, management, wanted } = production;
  const { hash } = management;
  const size = Math.ceil((key.bits ?? 0) / 8);
  // RFC 8017 §7.1.1 step 1b: the message, two hashes and two bytes.
  const needed = contentKey.length + 2 * hashBytes[hash] + 2;
  if (size < needed) {
    const why = `The ${nameKey(key)} is too small: ${wanted.algorithm.name} needs ${needed * 8} bits or more for a content key of ${contentKey.length} bytes (RFC 8017 §7.1.1).`;
    return refuse('unusable-key', why);
  }
  const native = await nativeCall(async () => {
    const imported = await crypto.subtle.importKey('jwk', { ...key.material }, { name: 'RSA-OAEP', hash }, false, [
      'encrypt',
    ]);
    return new Uint8Array(await crypto.subtle.encrypt('RSA-OAEP', imported, contentKey));
  });
  if (native.ok) return native;
  const padded = await nativeCall(() => toOaep(contentKey, size, hash));
  if (!padded.ok) return notProduced(production, padded.problem, false);
  const encrypted = padded.value && (await rsaPublic(key.material, padded.value));
  return encrypted ? ok(encrypted) : notProduced(production, 'refused');
}

const hashBytes = { 'SHA-1': 20, 'SHA-256': 32, 'SHA-384': 48, 'SHA-512': 64 } as const;
