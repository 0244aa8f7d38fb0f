import { decodeBase64url } from '../../text/base64url.ts';
import { bitsOf, derOf, identifierOf, integerOf, octetsOf, sequenceOf } from '../asn1/der-writer.ts';
import { tags } from '../asn1/der.ts';
import type { Key } from '../key.ts';
import { ecCurves, ecPublicKey, mlDsaAlgorithms, okpCurves, rsaEncryption } from '../asn1/object-identifiers.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A public key as SubjectPublicKeyInfo (RFC 5280 §4.1.2.7); undefined for any other key, and where a number is missing. */
export function writeSpki(key: Key): Bytes | undefined {
  const identifier = algorithmIdentifier(key);
  const bits = publicBits(key);
  return identifier && bits && key.use === 'public' ? sequenceOf(identifier, bitsOf(bits)) : undefined;
}

/** A public RSA key as RSAPublicKey (RFC 8017 §A.1.1); undefined for any other key. */
export const writePkcs1 = ({ kty, use, material: { n, e } }: Key): Bytes | undefined =>
  kty === 'RSA' && use === 'public' ? integers(n, e) : undefined;

/** A private key as PKCS#8 of version 0 (RFC 5958 §2, RFC 5208 §5); undefined for any other key, and where a number is missing. */
export function writePkcs8(key: Key): Bytes | undefined {
  const identifier = algorithmIdentifier(key);
  const inner = privateOctets(key);
  return identifier && inner && key.use === 'private'
    ? sequenceOf(integerOf(Uint8Array.of(0)), identifier, octetsOf(inner))
    : undefined;
}

const dottedOf = (table: ReadonlyMap<string, string>, name: string | undefined): string | undefined =>
  [...table].find(([, each]) => each === name)?.[0];

/** RFC 3279 §2.3.1, RFC 5480 §2.1.1, RFC 8410 §3, RFC 9881 §2: only RSA has NULL, only EC has parameters. */
function algorithmIdentifier({ kty, crv, alg }: Key): Bytes | undefined {
  if (kty === 'RSA') return sequenceOf(identifierOf(rsaEncryption), derOf(tags.null));
  if (kty === 'EC') {
    const curve = dottedOf(ecCurves, crv);
    return curve === undefined ? undefined : sequenceOf(identifierOf(ecPublicKey), identifierOf(curve));
  }
  const own = kty === 'OKP' ? dottedOf(okpCurves, crv) : dottedOf(mlDsaAlgorithms, alg);
  return own === undefined ? undefined : sequenceOf(identifierOf(own));
}

const bytesOf = (text: string | undefined): Uint8Array | undefined =>
  text === undefined ? undefined : decodeBase64url(text).bytes;

/** RFC 8017 §A.1.1, RFC 5480 §2.2, RFC 8410 §4, RFC 9881 §4. */
function publicBits({ kty, material }: Key): Uint8Array | undefined {
  const { n, e, x, y, pub } = material;
  if (kty === 'RSA') return integers(n, e);
  const [px, py] = [bytesOf(x), bytesOf(y)];
  if (kty === 'EC') return px && py && Uint8Array.of(4, ...px, ...py);
  return kty === 'OKP' ? px : bytesOf(pub);
}

/** RFC 8017 §A.1.2, RFC 5915 §3, RFC 8410 §7, RFC 9881 §6: of ML-DSA the seed, [0]. */
function privateOctets(key: Key): Uint8Array | undefined {
  const { n, e, d, p, q, dp, dq, qi, priv } = key.material;
  if (key.kty === 'RSA') return integers('AA', n, e, d, p, q, dp, dq, qi);
  if (key.kty === 'AKP') return priv === undefined ? undefined : derOf(0x80, decodeBase64url(priv).bytes);
  const secret = bytesOf(d);
  if (!secret || key.kty === 'OKP') return secret && octetsOf(secret);
  const point = publicBits(key);
  const own = point ? [derOf(tags.context(1), bitsOf(point))] : [];
  return sequenceOf(integerOf(Uint8Array.of(1)), octetsOf(secret), ...own);
}

function integers(...numbers: readonly (string | undefined)[]): Bytes | undefined {
  const bytes = numbers.map(bytesOf).filter((each) => each !== undefined);
  return bytes.length === numbers.length ? sequenceOf(...bytes.map(integerOf)) : undefined;
}
