import { nameKey } from '../core/keys/describe-key.ts';
import type { Key } from '../core/keys/key.ts';
import type { Algorithm } from '../core/registry/algorithms.ts';
import { fail, ok, type Result } from '../core/text/result.ts';
import { webCryptoParameters } from './web-crypto-parameters.ts';

export interface Refusal {
  readonly because: 'unsupported-here' | 'unusable-key' | 'unsupported-algorithm';
  /** A sentence. */
  readonly why: string;
}

/** Hands a key to WebCrypto for one use. Only its numbers go there: what a JWK says of its own use is judged elsewhere. */
export async function importKey(
  algorithm: Algorithm,
  key: Key,
  operation: 'sign' | 'verify',
): Promise<Result<CryptoKey, Refusal>> {
  const parameters = webCryptoParameters(algorithm);
  if (!parameters?.importing) return fail({ because: 'unsupported-algorithm', why: unsupported(algorithm) });
  if (!('subtle' in crypto)) return fail({ because: 'unsupported-here', why: INSECURE });
  if (key.kty === 'oct' && key.bits === 0) return fail({ because: 'unusable-key', why: EMPTY_SECRET });
  try {
    return ok(await crypto.subtle.importKey('jwk', { ...key.material }, parameters.importing, false, [operation]));
  } catch (error) {
    return fail(refusalOf(error, algorithm, key));
  }
}

export const unsupported = ({ name, title }: Algorithm): string =>
  `The token is signed with ${name} (${title}), which Jotter cannot check yet.`;

const INSECURE = 'Browsers offer WebCrypto only to pages from https or localhost, and this page is from neither.';
const EMPTY_SECRET = 'The secret is empty: WebCrypto refuses it, and anyone could sign with it.';

/** WebCrypto throws DOMExceptions: NotSupportedError for what it does not know, DataError and others for a bad key. */
export function refusalOf(error: unknown, algorithm: Algorithm, key: Key): Refusal {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotSupportedError') {
    return { because: 'unsupported-here', why: `This browser cannot compute ${algorithm.name} (${algorithm.title}).` };
  }
  const cause =
    key.kty === 'EC' ? 'Its point is not on the curve, or its private number belongs to another point.' : CAUSE;
  return { because: 'unusable-key', why: `WebCrypto refuses the ${nameKey(key)} for ${algorithm.name}. ${cause}` };
}

const CAUSE = 'Its numbers do not belong together, or it is too small for this algorithm.';
