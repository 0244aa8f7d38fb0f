import type { Key } from '../../core/keys/key.ts';
import { loadPart } from '../../core/text/load-part.ts';
import { publicHalf } from '../../core/keys/public-half.ts';
import { writePkcs8, writeSpki } from '../../core/keys/der-keys/write-key.ts';
import { completeKey, withPublicNumbers } from './complete-key.ts';
import { pemText } from './pem-text.ts';

/** The key as a JWK (RFC 7517 §4), two spaces of indentation, ready to be put into the key field. */
export const toJwkText = (key: Key): string => JSON.stringify(jwkOf(key), undefined, 2);

/** The keys as a JWK set (RFC 7517 §5), written in the same way. */
export const toJwksText = (keys: readonly Key[]): string => JSON.stringify({ keys: keys.map(jwkOf) }, undefined, 2);

function jwkOf({ material, kid, alg, intendedUse, operations }: Key): object {
  const { kty, ...numbers } = material;
  return { kty, kid, alg, use: intendedUse, key_ops: operations, ...numbers };
}

/** The public key of a private one, with all its numbers. Undefined for a secret, and where it cannot be computed here. */
export const toPublicKey = async (key: Key): Promise<Key | undefined> => publicHalf(await withPublicNumbers(key));

/**
 * The key in DER: PKCS#8 for a private key (RFC 5958), of ML-DSA with its seed (RFC 9881 §6), SPKI for a public one (RFC 5280
 * §4.1.2.7). Undefined for a secret, and for an RSA key whose primes are not there and cannot be computed.
 */
export async function toDer(key: Key): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const pem = await toPemText(key);
  return pem === undefined ? undefined : derIn(pem);
}

/** The same as PEM (RFC 7468 §10, §13): by jose, or by Jotter what jose does not write. */
export async function toPemText(key: Key): Promise<string | undefined> {
  const complete = await completeKey(key);
  const jose = 'subtle' in crypto ? await loadPart(() => import('../jose/write-with-jose.ts')) : undefined;
  const written = await jose?.writeWithJose(complete);
  if (written !== undefined) return written;
  const der = writePkcs8(complete) ?? writeSpki(complete);
  return der && pemText(key.use === 'private' ? 'PRIVATE KEY' : 'PUBLIC KEY', der);
}

const derIn = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll(/-----[^-]*-----|\s/g, '')), (character) => character.charCodeAt(0));
