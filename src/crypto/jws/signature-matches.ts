import type { Key } from '../../core/keys/key.ts';
import type { Algorithm } from '../../core/registry/algorithms.ts';
import type { Result } from '../../core/text/result.ts';
import { natively, type Refusal } from './natively.ts';
import { substituteFor } from './substitute.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Whether a signature belongs to a message, by WebCrypto, or by what stands in for it where it refuses (RFC 7515 §5.2). */
export async function signatureMatches(
  algorithm: Algorithm,
  key: Key,
  message: Bytes,
  signature: Bytes,
): Promise<Result<boolean, Refusal>> {
  const native = await natively(algorithm, key, 'verify', (imported, parameters) =>
    crypto.subtle.verify(parameters, imported, signature, message),
  );
  if (native.ok) return native;
  const substitute = await substituteFor(algorithm, key, native.problem);
  return substitute.ok ? substitute.value.verify(signature, message) : substitute;
}
