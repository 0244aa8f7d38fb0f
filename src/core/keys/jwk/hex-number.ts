import { encodeBase64url } from '../../text/base64url.ts';
import { stringOf, type JsonObject } from '../../text/json-node.ts';
import { curves } from '../../registry/curves.ts';
import { decodeText } from '../decode-text.ts';
import type { KeyType } from '../key.ts';

const HEX = /^(?:[0-9a-f]{2})+$/i;
/** Digits from which on a number of RSA is hexadecimal: no base64url of that length has only these characters by chance. */
const fewestDigits = 64;

/** What a number in hexadecimal is in base64url; undefined where it is not certainly hexadecimal. */
export function hexNumber(
  node: JsonObject,
  { kty, crv, name }: { readonly kty: KeyType; readonly crv: string | undefined; readonly name: string },
  value: string,
): string | undefined {
  if (!HEX.test(value)) return undefined;
  const size = curves.get(crv ?? '')?.bytes;
  const isOfCurve = size !== undefined && value.length === 2 * size;
  // "010001" alone could be either: the modulus beside it tells.
  const modulus = name === 'e' ? (stringOf(node, 'n') ?? '') : value;
  const isOfRsa = kty === 'RSA' && modulus.length >= fewestDigits && HEX.test(modulus);
  const decoded = isOfCurve || isOfRsa ? decodeText(value, 'hex', '') : undefined;
  return decoded?.ok ? encodeBase64url(decoded.value) : undefined;
}
