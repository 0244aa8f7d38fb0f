import { compactVerify, errors } from 'jose';
import type { Algorithm } from '../core/registry/algorithms.ts';
import { encodeBase64url } from '../core/text/base64url.ts';
import { webCryptoParameters } from './web-crypto-parameters.ts';

/**
 * Whether the signature belongs to the signing input, which is the original characters (RFC 7515 §5.2). jose decides; what
 * it refuses to judge (RSA keys under 2048 bits, characters that are no base64url) goes to WebCrypto directly.
 */
export async function signatureMatches(
  algorithm: Algorithm,
  key: CryptoKey,
  signingInput: string,
  signature: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  try {
    await compactVerify(`${signingInput}.${encodeBase64url(signature)}`, key, { algorithms: [algorithm.name] });
    return true;
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed) return false;
  }
  const signing = webCryptoParameters(algorithm)?.signing;
  return signing !== undefined && crypto.subtle.verify(signing, key, signature, new TextEncoder().encode(signingInput));
}
