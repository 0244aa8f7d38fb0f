import { isRemovedSignature } from '../../token/part/removed-signature.ts';
import { memo } from '../../text/memo.ts';
import { algorithms, signatureLengths, type Algorithm } from '../../registry/algorithms.ts';
import { decodeBase64url } from '../../text/base64url.ts';
import { childrenOf, readDer, tags } from '../../keys/asn1/der.ts';
import type { Part } from '../../token/part/part.ts';
import { stringParameter } from '../../token/parameters.ts';
import type { Parsed } from '../../token/token.ts';
import { jwsOf } from '../found.ts';
import { withoutEnd } from '../../text/end-of.ts';

/** What the bytes of a signature look like, so that each mistake is the affair of one rule. */
type SignatureForm =
  /** Of a length that the algorithm gives, and nothing odd about it. */
  | 'plain'
  /** ASN.1, as OpenSSL and Java give it (RFC 3279 §2.2.3), where r and s belong side by side. */
  | 'der'
  /** Hexadecimal digits, themselves encoded as if they were bytes, or written right into the token. */
  | 'hex'
  /** base64url of base64url, or of base64. */
  | 'encoded-twice'
  | 'text'
  /** One byte, or a few, over and over. */
  | 'constant'
  /** RSA: longer by a zero in front, or shorter by one that was there. */
  | 'sign-byte'
  | 'other-length';

export interface SignatureReading {
  readonly part: Part;
  readonly bytes: Uint8Array;
  readonly algorithm: Algorithm;
  readonly form: SignatureForm;
}

/** Undefined where there is nothing to judge: no signature, one that cannot be read, or an algorithm that is not known. */
export const readSignature = memo((token: Parsed): SignatureReading | undefined => {
  const jws = jwsOf(token);
  const algorithm = algorithms.get((jws && stringParameter(jws, 'alg')) ?? '');
  if (!jws || !algorithm || algorithm.signatureLength === undefined) return undefined;
  const part = jws.signature;
  // Spare bits and padding leave no doubt about the bytes.
  if (!part.bytes.ok && part.faults.some(({ id }) => !/^base64url-(?:trailing-bits|padding|alphabet)$/.test(id)))
    return undefined;
  const bytes = part.readable;
  if (bytes.length === 0 || algorithm.kind === 'none') return undefined;
  return { part, bytes, algorithm, form: formOf(bytes, part.excerpt.text, algorithm) };
});

/** A word that people write where a signature should be. */
export const isPlaceholder = (written: string): boolean =>
  isRemovedSignature(written) ||
  (written.length < 40 && /sig(?:nature|natur)?(?:$|[-_\d])|^(?:fake|dummy|test|invalid|x{4,}|abc)/i.test(written));

/** No signature of any algorithm is longer than that of an RSA key of 16,384 bits or of ML-DSA-87. */
const longest = 16_384;

function formOf(bytes: Uint8Array, written: string, algorithm: Algorithm): SignatureForm {
  if (isPlaceholder(written)) return 'text';
  if (bytes.length > longest) return 'other-length';
  if (isConstant(bytes)) return 'constant';
  if (algorithm.scheme === 'ECDSA' && isDer(bytes)) return 'der';
  const text = asciiOf(bytes);
  if (text !== undefined) {
    if (isHex(text, algorithm)) return 'hex';
    if (isLength(decodeBase64url(withoutEnd(text, /=/)).bytes.length, algorithm) && /^[\w+/-]+={0,2}$/.test(text))
      return 'encoded-twice';
    return 'text';
  }
  if (isLength(bytes.length, algorithm)) return 'plain';
  if (isHex(written, algorithm)) return 'hex';
  return isOffByZero(bytes, algorithm) ? 'sign-byte' : 'other-length';
}

/** Of RSA any length from 1,024 bits on, as the modulus is not known. */
function isLength(length: number, algorithm: Algorithm): boolean {
  if (algorithm.signatureLength === 'modulus')
    return length >= 64 && length <= 2048 && length % 64 !== 1 && length % 64 !== 63;
  return signatureLengths(algorithm).includes(length);
}

const isHex = (text: string, algorithm: Algorithm): boolean =>
  /^(?:[0-9a-f]{2})+$|^(?:[0-9A-F]{2})+$/.test(text) && isLength(text.length / 2, algorithm);

/** Nearly every RSA key has a multiple of 512 bits. */
const isOffByZero = (bytes: Uint8Array, { signatureLength }: Algorithm): boolean =>
  signatureLength === 'modulus' &&
  bytes.length >= 127 &&
  ((bytes.length % 64 === 1 && bytes[0] === 0) || bytes.length % 64 === 63);

function isConstant(bytes: Uint8Array): boolean {
  if (bytes.length < 16) return bytes.length > 3 && bytes.every((byte) => byte === bytes[0]);
  return [1, 2, 3, 4, 8].some((period) => bytes.every((byte, index) => byte === bytes[index % period]));
}

/** Printable ASCII from end to end, which no signature of that many bytes is by chance. */
function asciiOf(bytes: Uint8Array): string | undefined {
  if (bytes.length < 9 || !bytes.every((byte) => byte >= 0x20 && byte < 0x7f)) return undefined;
  return new TextDecoder().decode(bytes);
}

/** SEQUENCE { r INTEGER, s INTEGER } and nothing else. */
function isDer(bytes: Uint8Array): boolean {
  const root = readDer(bytes);
  if (!root.ok || root.value.tag !== tags.sequence) return false;
  const children = childrenOf(root.value);
  return children?.length === 2 && children.every(({ tag }) => tag === tags.integer);
}
