import { encodeBase64url } from '../../text/base64url.ts';
import { fail, ok, type Result } from '../../text/result.ts';
import type { DerKey } from './der-key.ts';
import { childrenOf, tags, type DerNode } from '../asn1/der.ts';
import { ML_DSA_SEED, mlDsaSets } from '../../registry/ml-dsa-sets.ts';

/**
 * The private key of RFC 9881 §6: the seed as [0], the expanded key alone, or a SEQUENCE of both. Only the seed can be used:
 * RFC 9964 knows no other private key, and nothing leads from the expanded one back to it.
 */
export function mlDsaPrivateKey(alg: string, node: DerNode | undefined): Result<DerKey, string> {
  const seed = node?.tag === tags.sequence ? childrenOf(node)?.[0] : node;
  const isSeed = seed?.tag === 0x80 || (node?.tag === tags.sequence && seed?.tag === tags.octetString);
  if (isSeed && seed?.bytes.length === ML_DSA_SEED)
    return ok({ material: { kty: 'AKP', priv: encodeBase64url(seed.bytes) }, alg, remarks: [] });
  const expanded = mlDsaSets.get(alg)?.expandedKey;
  if (node?.tag === tags.octetString && node.bytes.length === expanded) return fail(expandedOnly(alg));
  return fail(
    `This ${alg} private key must be a seed of ${ML_DSA_SEED} bytes, an expanded key of ${expanded ?? 0}, or both (RFC 9881 §6).`,
  );
}

const expandedOnly = (alg: string): string =>
  `This ${alg} private key is there in its expanded form only, without the seed that it was made from. A JWK holds the seed (RFC 9964), and nothing leads back to it. Export the key with its seed, for example with openssl pkey -provparam ml-dsa.output_formats=seed-only -in key.pem, where whoever made the key kept the seed.`;
