import { decodeBase64url } from '../../text/base64url.ts';
import { fail, ok, type Result } from '../../text/result.ts';
import type { DerKey } from '../der-keys/der-key.ts';
import { quote } from '../quote.ts';
import { readDerKey } from './read-der-key.ts';
import { readPem } from './read-pem.ts';

const mostCharacters = 20_000;
/** Bytes that all are ASCII characters are text: no modulus of this many consists of them by chance. */
const fewestBytes = 16;

/**
 * What the member "n" of a JWK holds where it is no modulus: a whole key, read with a remark, or a text, which is a problem. Undefined
 * where it may be a modulus.
 */
export function modulusText(value: string): Result<DerKey, string> | undefined {
  if (value.length > mostCharacters) return undefined;
  const { bytes } = decodeBase64url(value);
  const text = value.includes('-----BEGIN') ? value : new TextDecoder().decode(bytes);
  const pem = text.includes('-----BEGIN') ? readPem(text, 'pasted')?.keys[0] : undefined;
  if (pem?.kty === 'RSA') return ok({ material: pem.material, remarks: [wholeKey('PEM')] });
  const der = bytes[0] === 0x30 ? readDerKey(bytes) : undefined;
  if (der?.ok && der.value.key.material.kty === 'RSA')
    return ok({ ...der.value.key, remarks: [wholeKey(`key in DER (${der.value.format.title})`)] });
  if (bytes.length < fewestBytes || !/^[\x20-\x7e\s]+$/.test(text) || text.includes('BEGIN')) return undefined;
  return fail(text.startsWith(ISTIOD) ? istiodWords(text.slice(ISTIOD.length)) : plainWords(text));
}

const wholeKey = (what: string): string =>
  `"n" holds a whole ${what}, not the modulus. Jotter read the key in it. Publish the modulus as a base64url number (RFC 7518 §6.3.1), because other libraries reject this JWK or use a wrong number.`;

const plainWords = (text: string): string =>
  `"n" decodes to the text ${quote(text)}, not to a modulus. It is a placeholder. Paste the real key.`;

/** Istio's `CreateFakeJwks` in pilot/pkg/model/jwks_resolver.go, with the URL behind it. */
const ISTIOD = 'Error-IstiodFailedToFetchJwksUri-';

const istiodWords = (url: string): string =>
  `"n" decodes to the text “${ISTIOD}”, not to a modulus. istiod writes this placeholder where it could not fetch the keys${url === '' ? '' : ` from ${quote(url)}`}. Check that istiod can reach the jwksUri of the RequestAuthentication, or put the keys into its member jwks.`;
