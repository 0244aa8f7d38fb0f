import type { Key } from '../core/keys/key.ts';
import type { Algorithm } from '../core/registry/algorithms.ts';
import { ok, type Result } from '../core/text/result.ts';
import { natively, type Refusal } from './natively.ts';
import { substituteFor } from './substitute.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The signature of a message, by WebCrypto, or by what stands in for it where it refuses (RFC 7515 §5.1). */
export async function makeSignature(algorithm: Algorithm, key: Key, message: Bytes): Promise<Result<Bytes, Refusal>> {
  const native = await natively(algorithm, key, 'sign', (imported, parameters) =>
    crypto.subtle.sign(parameters, imported, message),
  );
  if (native.ok) return ok(new Uint8Array(native.value));
  const substitute = await substituteFor(algorithm, key, native.problem);
  return substitute.ok ? substitute.value.sign(message) : substitute;
}
