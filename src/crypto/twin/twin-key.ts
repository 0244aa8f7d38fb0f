import { buildKey } from '../../core/keys/build-key.ts';
import { keyKinds } from '../../core/keys/key-kind.ts';
import type { Key, KeyMaterial } from '../../core/keys/key.ts';
import { decodeBase64url, encodeBase64url } from '../../core/text/base64url.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import { secretText } from '../../core/audit/reading/secret-text.ts';
import { newMaterial } from '../keys/new-material.ts';
import { randomChance } from './chance.ts';
import { nameBefore, twinSecret } from './twin-secret.ts';

/** A new private key or secret of the same kind, size and curve, under the same names. The problem is a sentence. */
export async function twinKey(key: Key): Promise<Result<Key, string>> {
  const made = await materialLike(key);
  return made.ok ? ok({ ...buildKey({ ...key, material: made.value, remarks: [] }), id: key.id }) : made;
}

async function materialLike(key: Key): Promise<Result<KeyMaterial, string>> {
  const { kty, crv, alg, material } = key;
  switch (kty) {
    case 'RSA':
      return rsaLike(material);
    case 'oct':
      return ok({ kty, k: secretLike(key) });
    default: {
      const kind = keyKinds.get(crv ?? alg ?? '');
      return kind ? newMaterial(kind) : fail(`Jotter cannot make another ${kty} key like yours.`);
    }
  }
}

function secretLike(key: Key): string {
  const { bytes } = decodeBase64url(key.material.k ?? '');
  const text = secretText(key);
  if (text !== undefined && text !== '')
    return encodeBase64url(
      new TextEncoder().encode(
        twinSecret(nameBefore(text) === '' ? text : 'x'.padEnd(text.length, 'ab1'), randomChance),
      ),
    );
  const made = crypto.getRandomValues(new Uint8Array(bytes.length));
  // One byte over and over is the fault, and zeros tell nothing.
  const [first = 0] = bytes;
  return encodeBase64url(
    bytes.every((byte) => byte === first)
      ? made.fill(first === 0 ? 0 : (crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) | 1)
      : made,
  );
}

/** Of any size, with the same public exponent. Smaller ones than RFC 7518 requires, too, because that may be the fault. */
async function rsaLike({ n = '', e = '' }: KeyMaterial): Promise<Result<KeyMaterial, string>> {
  const modulus = decodeBase64url(n).bytes;
  const modulusLength = modulus.length * 8 - (Math.clz32(modulus[0] ?? 0) - 24);
  const publicExponent = Uint8Array.from(decodeBase64url(e).bytes);
  try {
    const pair = await crypto.subtle.generateKey(
      { name: 'RSASSA-PKCS1-v1_5', modulusLength, publicExponent, hash: 'SHA-256' },
      true,
      ['sign', 'verify'],
    );
    const { n: made, e: exponent, d, p, q, dp, dq, qi } = await crypto.subtle.exportKey('jwk', pair.privateKey);
    const numbers = Object.entries({ n: made, e: exponent, d, p, q, dp, dq, qi });
    return ok({ kty: 'RSA', ...Object.fromEntries(numbers.filter(([, value]) => value !== undefined)) });
  } catch {
    return fail(`This browser cannot make another RSA key of ${modulusLength} bits.`);
  }
}
