import { childrenOf, oidOf, tags, unsignedOf, type DerNode } from '../../core/keys/asn1/der.ts';
import { mlDsaAlgorithms, okpCurves } from '../../core/keys/asn1/object-identifiers.ts';
import { algorithms } from '../../core/registry/algorithms.ts';

/** How a certificate is signed, in the words of WebCrypto; of EdDSA and ML-DSA it is the title that is known there. */
export interface SignatureAlgorithm {
  /** "ECDSA with SHA-256" */
  readonly title: string;
  /** Undefined for what neither browsers nor Jotter compute. */
  readonly scheme?: 'RSASSA-PKCS1-v1_5' | 'RSA-PSS' | 'ECDSA' | 'EdDSA' | 'ML-DSA';
  readonly hash?: string;
  /** Bytes of the salt of RSA-PSS. */
  readonly saltLength?: number;
}

const rsa = (hash: string): SignatureAlgorithm => ({
  title: `RSA PKCS#1 v1.5 with ${hash}`,
  scheme: 'RSASSA-PKCS1-v1_5',
  hash,
});
const ecdsa = (hash: string): SignatureAlgorithm => ({ title: `ECDSA with ${hash}`, scheme: 'ECDSA', hash });
const lacking = (title: string): SignatureAlgorithm => ({ title });

/** RFC 3279 §2.2, RFC 4055 §5, RFC 5758 §3.2. */
const byOid: ReadonlyMap<string, SignatureAlgorithm> = new Map([
  ['1.2.840.113549.1.1.2', lacking('RSA PKCS#1 v1.5 with MD2')],
  ['1.2.840.113549.1.1.4', lacking('RSA PKCS#1 v1.5 with MD5')],
  ['1.2.840.113549.1.1.5', rsa('SHA-1')],
  ['1.2.840.113549.1.1.11', rsa('SHA-256')],
  ['1.2.840.113549.1.1.12', rsa('SHA-384')],
  ['1.2.840.113549.1.1.13', rsa('SHA-512')],
  ['1.2.840.113549.1.1.14', lacking('RSA PKCS#1 v1.5 with SHA-224')],
  ['1.2.840.10040.4.3', lacking('DSA with SHA-1')],
  ['2.16.840.1.101.3.4.3.2', lacking('DSA with SHA-256')],
  ['1.2.840.10045.4.1', ecdsa('SHA-1')],
  ['1.2.840.10045.4.3.1', lacking('ECDSA with SHA-224')],
  ['1.2.840.10045.4.3.2', ecdsa('SHA-256')],
  ['1.2.840.10045.4.3.3', ecdsa('SHA-384')],
  ['1.2.840.10045.4.3.4', ecdsa('SHA-512')],
]);

const hashes: ReadonlyMap<string, string> = new Map([
  ['1.3.14.3.2.26', 'SHA-1'],
  ['2.16.840.1.101.3.4.2.1', 'SHA-256'],
  ['2.16.840.1.101.3.4.2.2', 'SHA-384'],
  ['2.16.840.1.101.3.4.2.3', 'SHA-512'],
]);

const RSA_PSS = '1.2.840.113549.1.1.10';

/** Of an AlgorithmIdentifier (RFC 5280 §4.1.1.2). */
export function signatureAlgorithm(identifier: DerNode): SignatureAlgorithm {
  const [oidNode, parameters] = childrenOf(identifier) ?? [];
  const oid = oidOf(oidNode);
  if (oid === RSA_PSS) return pss(parameters);
  const set = mlDsaAlgorithms.get(oid ?? '');
  if (set !== undefined) return { title: set, scheme: 'ML-DSA' };
  // RFC 8410 §3: the algorithm is the curve.
  const curve = okpCurves.get(oid ?? '') ?? '';
  if (algorithms.get(curve)?.scheme === 'EdDSA') return { title: curve, scheme: 'EdDSA' };
  return byOid.get(oid ?? '') ?? lacking(`OID ${oid ?? '(unreadable)'}`);
}

/** RSASSA-PSS-params (RFC 4055 §3.1): SHA-1 and a salt of 20 bytes where nothing else is said. */
function pss(parameters: DerNode | undefined): SignatureAlgorithm {
  const children = childrenOf(parameters) ?? [];
  const field = (number: number) => childrenOf(children.find(({ tag }) => tag === tags.context(number)))?.[0];
  const hashOf = (number: 0 | 1): string | undefined => {
    const node = field(number);
    if (!node) return 'SHA-1';
    const [first, inner] = childrenOf(node) ?? [];
    return hashes.get(oidOf(number === 0 ? first : childrenOf(inner)?.[0]) ?? '');
  };
  const [hash, ofMask] = [hashOf(0), hashOf(1)];
  const saltNode = field(2);
  const saltLength = saltNode ? unsignedOf(saltNode)?.[0] : 20;
  // WebCrypto takes one hash for both.
  if (hash === undefined || hash !== ofMask || saltLength === undefined)
    return lacking('RSA-PSS with parameters of its own');
  return { title: `RSA-PSS with ${hash}`, scheme: 'RSA-PSS', hash, saltLength };
}
