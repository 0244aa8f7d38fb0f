import { unreachable } from '../core/text/result.ts';
import type { Algorithm } from '../core/registry/algorithms.ts';

interface WebCryptoParameters {
  readonly importing: RsaHashedImportParams | EcKeyImportParams | HmacImportParams | Algorithm['scheme'];
  readonly signing: AlgorithmIdentifier | RsaPssParams | EcdsaParams;
}

/** How WebCrypto names an algorithm; undefined for one that Jotter does not compute. */
export function webCryptoParameters(algorithm: Algorithm): WebCryptoParameters | undefined {
  const { scheme, hash = 'SHA-256', crv, implemented } = algorithm;
  if (scheme === undefined || !implemented) return undefined;
  switch (scheme) {
    case 'HMAC':
    case 'RSASSA-PKCS1-v1_5':
      return { importing: { name: scheme, hash }, signing: { name: scheme } };
    case 'RSA-PSS':
      // RFC 7518 §3.5: the salt is as long as the hash.
      return { importing: { name: scheme, hash }, signing: { name: scheme, saltLength: Number(hash.slice(4)) / 8 } };
    case 'ECDSA':
      return { importing: { name: scheme, namedCurve: crv?.[0] ?? '' }, signing: { name: scheme, hash } };
    case 'Ed25519':
      return { importing: scheme, signing: { name: scheme } };
    default:
      return unreachable(scheme);
  }
}
