import type { Key } from '../../core/keys/key.ts';
import { unreachable } from '../../core/text/result.ts';
import type { Algorithm } from '../../core/registry/algorithms.ts';

interface WebCryptoParameters {
  readonly importing: RsaHashedImportParams | EcKeyImportParams | HmacImportParams | { readonly name: string };
  readonly signing: AlgorithmIdentifier | RsaPssParams | EcdsaParams;
}

/** How WebCrypto names a signature algorithm with a key; undefined for an algorithm that signs nothing. */
export function webCryptoParameters(algorithm: Algorithm, key: Pick<Key, 'crv'>): WebCryptoParameters | undefined {
  const { name, scheme, hash = 'SHA-256', crv } = algorithm;
  if (scheme === undefined) return undefined;
  switch (scheme) {
    case 'HMAC':
    case 'RSASSA-PKCS1-v1_5':
      return { importing: { name: scheme, hash }, signing: { name: scheme } };
    case 'RSA-PSS':
      // RFC 7518 §3.5: the salt is as long as the hash.
      return { importing: { name: scheme, hash }, signing: { name: scheme, saltLength: Number(hash.slice(4)) / 8 } };
    case 'ECDSA':
      return { importing: { name: scheme, namedCurve: crv?.[0] ?? '' }, signing: { name: scheme, hash } };
    case 'EdDSA':
      return { importing: { name: key.crv ?? '' }, signing: { name: key.crv ?? '' } };
    case 'ML-DSA':
      return { importing: { name }, signing: { name } };
    default:
      return unreachable(scheme);
  }
}
