import { nameKey } from '../../core/keys/describe-key.ts';
import type { Key } from '../../core/keys/key.ts';
import type { Algorithm } from '../../core/registry/algorithms.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import { INSECURE } from '../primitives/native-call.ts';
import { webCryptoParameters } from './web-crypto-parameters.ts';

export interface Refusal {
  readonly because: 'unsupported-here' | 'unusable-key' | 'unsupported-algorithm';
  /** A sentence. */
  readonly why: string;
}

type Operation = 'sign' | 'verify';

/** What WebCrypto computes with one of its keys. */
type Computation<T> = (key: CryptoKey, parameters: AlgorithmIdentifier | RsaPssParams | EcdsaParams) => Promise<T>;

/**
 * Hands a key to WebCrypto for one use, and computes with it. Only its numbers go there: what a JWK says of its own use is
 * judged elsewhere.
 */
export async function natively<T>(
  algorithm: Algorithm,
  key: Key,
  operation: Operation,
  compute: Computation<T>,
): Promise<Result<T, Refusal>> {
  const parameters = webCryptoParameters(algorithm, key);
  if (!parameters) return fail({ because: 'unsupported-algorithm', why: `${algorithm.name} signs nothing.` });
  if (!('subtle' in crypto)) return fail({ because: 'unsupported-here', why: INSECURE });
  try {
    const imported = await crypto.subtle.importKey('jwk', jwkOf(key), parameters.importing, false, [operation]);
    return ok(await compute(imported, parameters.signing));
  } catch (error) {
    return fail(refusalOf(error, algorithm, key));
  }
}

/**
 * HMAC fills a short secret up with zeros (RFC 2104 §2), so that one zero byte is the same as none, which WebCrypto refuses.
 * RFC 9964: the algorithm is a part of an AKP key.
 */
function jwkOf({ kty, alg, material }: Key): JsonWebKey {
  if (kty === 'oct' && material.k === '') return { ...material, k: 'AA' };
  return kty === 'AKP' && alg !== undefined ? { ...material, alg } : { ...material };
}

/** WebCrypto throws DOMExceptions: NotSupportedError for what it does not know, DataError and others for a bad key. */
function refusalOf(error: unknown, algorithm: Algorithm, key: Key): Refusal {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotSupportedError') {
    return { because: 'unsupported-here', why: `This browser cannot compute ${algorithm.name} (${algorithm.title}).` };
  }
  const cause =
    key.kty === 'EC' ? 'Its point is not on the curve, or its private number belongs to another point.' : CAUSE;
  return { because: 'unusable-key', why: `WebCrypto refuses the ${nameKey(key)} for ${algorithm.name}. ${cause}` };
}

const CAUSE = 'Its numbers do not belong together, or it is too small for this algorithm.';
