import { buildKey } from '../core/keys/build-key.ts';
import type { Key } from '../core/keys/key.ts';
import { decodeBase64url, encodeBase64url } from '../core/text/base64url.ts';
import { publicPoint } from './public-point.ts';

/**
 * The key with its public numbers, which PKCS#8 and SEC1 may leave out. Where they cannot be computed (Ed448, X448, an old
 * browser) the key comes back as it was.
 */
export async function completeKey(key: Key): Promise<Key> {
  const { crv, d, x, kty } = key.material;
  if (crv === undefined || d === undefined || x !== undefined) return key;
  const bytes = decodeBase64url(d).bytes;
  const point = kty === 'EC' ? pointOf(crv, bytes) : await curvePoint(crv, bytes);
  return point ? { ...buildKey({ ...key, material: { ...key.material, ...point } }), id: key.id } : key;
}

function pointOf(crv: string, d: Uint8Array): { readonly x: string; readonly y: string } | undefined {
  const point = publicPoint(crv, d);
  return point && { x: encodeBase64url(point.x), y: encodeBase64url(point.y) };
}

const octets: ReadonlyMap<string, { readonly oid: number; readonly usage: KeyUsage }> = new Map([
  ['Ed25519', { oid: 0x70, usage: 'sign' }],
  ['X25519', { oid: 0x6e, usage: 'deriveBits' }],
]);

/** WebCrypto computes the public key of RFC 8032 and RFC 7748 when it imports the private one (RFC 8410 §7). */
async function curvePoint(crv: string, d: Uint8Array): Promise<{ readonly x: string } | undefined> {
  const curve = octets.get(crv);
  if (!curve) return undefined;
  const head = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, curve.oid, 4, 0x22, 4, 0x20];
  try {
    const imported = await crypto.subtle.importKey('pkcs8', Uint8Array.from([...head, ...d]), crv, true, [curve.usage]);
    const { x } = await crypto.subtle.exportKey('jwk', imported);
    return x === undefined ? undefined : { x };
  } catch {
    return undefined;
  }
}
