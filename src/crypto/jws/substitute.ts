import { nameKey } from '../../core/keys/describe-key.ts';
import { loadPart } from '../../core/text/load-part.ts';
import type { Key } from '../../core/keys/key.ts';
import type { Algorithm } from '../../core/registry/algorithms.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import type { SignaturePolyfill } from '../polyfills/polyfill.ts';
import { loadSignaturePolyfill } from '../polyfills/load-polyfill.ts';
import { privateBytes, publicBytes } from '../primitives/key-bytes.ts';
import { breathe } from '../primitives/breathe.ts';
import type { Refusal } from './natively.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What computes with one key where WebCrypto refuses it. */
export interface Substitute {
  verify(signature: Bytes, message: Bytes): Promise<Result<boolean, Refusal>>;
  sign(message: Bytes): Promise<Result<Bytes, Refusal>>;
}

/** Loads it; fails with WebCrypto's own refusal where nothing stands in for it, and with a better one where it could not be loaded. */
export async function substituteFor(
  algorithm: Algorithm,
  key: Key,
  refusal: Refusal,
): Promise<Result<Substitute, Refusal>> {
  if (key.kty === 'RSA' && refusal.because === 'unusable-key') {
    const rsa = await loadPart(() => import('./rsa-substitute.ts'));
    return rsa?.rsaSubstitute(algorithm, key) ?? fail(refusal);
  }
  const polyfill = await loadSignaturePolyfill(key.crv ?? key.alg ?? '');
  if (!polyfill) return fail(refusal);
  return polyfill.ok
    ? ok(fromPolyfill(polyfill.value, key))
    : fail({ because: 'unsupported-here', why: polyfill.problem });
}

function fromPolyfill(polyfill: SignaturePolyfill, key: Key): Substitute {
  return {
    async verify(signature, message) {
      await breathe();
      const publicKey = publicBytes(key);
      if (!publicKey || !polyfill.isPublicKey(publicKey)) return fail(unusable(key, 'Its public key is none.'));
      return ok(attempt(() => polyfill.verify(signature, message, publicKey)) ?? false);
    },
    async sign(message) {
      const privateKey = privateBytes(key);
      const signature = privateKey && attempt(() => polyfill.sign(message, privateKey));
      return signature ? ok(signature) : fail(unusable(key, 'Its private number is none of this kind.'));
    },
  };
}

/** The libraries throw at bytes that are no signature or no key, which is an answer here. */
function attempt<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch {
    return undefined;
  }
}

const unusable = (key: Key, cause: string): Refusal => ({
  because: 'unusable-key',
  why: `The ${nameKey(key)} cannot be used. ${cause}`,
});
